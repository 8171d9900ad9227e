import type { KeyRing } from '#config/key-rings';

/** The database and the Temporal server of an instance, while we look at them. */
export interface Instance {
  /** As the worker, who reads every case. */
  databaseUrl: string;
  temporalAddress: string;
  temporalNamespace: string;
  /** Over what Temporal stores. */
  temporalKeys: KeyRing;
  /** That sign the access log. */
  accessLogKeys: KeyRing;
  /** Where the heads of the access log are anchored; null for workers that have no home. */
  anchorHome: string | null;
  /** Whether somebody works on the cases; in a stopped instance every clock is late, and that is no fault. */
  atWork: boolean;
  /** Stops what was started for the look. */
  leave(): Promise<void>;
}
