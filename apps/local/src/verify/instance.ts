/** The database and the Temporal server of an instance, while we look at them. */
export interface Instance {
  databaseUrl: string;
  temporalAddress: string;
  temporalNamespace: string;
  /** Whether somebody works on the cases; in a stopped instance every clock is late, and that is no fault. */
  atWork: boolean;
  /** Stops what was started for the look. */
  leave(): Promise<void>;
}
