/** A Temporal server that the benchmark runs on. */
export interface BenchServer {
  /** Where it is, for `npm start`; null for the one that `npm start` finds and starts itself. */
  address: string | null;
  /** Its process ids, for the processor time. */
  programs: Record<string, number>;
}

/** The development server of `npm start`. */
export const developmentServer: BenchServer = { address: null, programs: {} };
