/** Prints one line for the person who started us. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs one step and prints how long it took: "postgres ready in 0.7 s". */
export async function step<T>(done: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  say(`${done} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}
