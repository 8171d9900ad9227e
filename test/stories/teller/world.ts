/** Where a story is told: an instance of Doorbraak, and a way to let time go by in it. */
export interface World {
  baseUrl: string;
  /** A bearer token of a demo user. */
  token(username: string): Promise<string>;
  /** What time it is in this world. */
  now(): Promise<Date>;
  /**
   * Lets real terms go by where time can be skipped; where terms are short it only waits for `until`. Fails when `until`
   * has not come true.
   */
  letPass(days: number, until?: () => Promise<boolean>): Promise<void>;
  /** What is typed in this world instead. */
  typed?(path: string, body: object): object;
  /** Called beside every command, as the moment at which something may break. */
  duringCommand?(): void;
}
