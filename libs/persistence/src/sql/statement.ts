/** SQL with the values of its parameters. */
export interface Statement {
  sql: string;
  parameters: unknown[];
}
