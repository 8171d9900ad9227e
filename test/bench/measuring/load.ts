/** What callers who are never idle got done. */
export interface Load {
  /** Milliseconds that each call took. */
  latencies: number[];
  /** Calls done in the window; one that was under way when it closed counts for the part of it that lay inside. */
  done: number;
  seconds: number;
}

export interface LoadOptions {
  atOnce: number;
  seconds: number;
}

/** Lets `atOnce` callers call again and again, each after its own answer, until the window closes; waits for the last. */
export async function load({ atOnce, seconds }: LoadOptions, call: (caller: number) => Promise<void>): Promise<Load> {
  const latencies: number[] = [];
  const closes = performance.now() + seconds * 1000;
  let done = 0;
  const keepCalling = async (caller: number): Promise<void> => {
    for (let begun = performance.now(); begun < closes; begun = performance.now()) {
      await call(caller);
      const ended = performance.now();
      latencies.push(ended - begun);
      done += Math.min(1, (closes - begun) / (ended - begun));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, caller) => keepCalling(caller)));
  return { latencies, done, seconds };
}
