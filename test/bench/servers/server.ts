/** A Temporal server that the benchmark runs on. */
export interface BenchServer {
  /** What `npm start` must be told to use it; nothing for the one that it starts itself. */
  environment: Record<string, string>;
  /** Its process ids, for the processor time. */
  programs: Record<string, number>;
  stop(): Promise<void>;
}

/** The development server that `npm start` finds and starts by itself. */
export const developmentServer: BenchServer = { environment: {}, programs: {}, stop: () => Promise.resolve() };
