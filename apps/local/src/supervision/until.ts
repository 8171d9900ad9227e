import { setTimeout as sleep } from 'node:timers/promises';
import { reasonOf } from '../failure.js';

/**
 * Asks until the answer is yes; a throw counts as no. Whoever aborts no longer listens.
 * @throws after `patience` milliseconds, with what was said last
 */
export async function until(ask: () => Promise<boolean>, patience: number, signal?: AbortSignal): Promise<void> {
  const deadline = performance.now() + patience;
  for (;;) {
    const refusal = await ask().then(
      (yes) => (yes ? undefined : 'not ready yet'),
      (error: unknown) => reasonOf(error),
    );
    if (refusal === undefined) return;
    if (performance.now() > deadline) throw new Error(`no answer within ${patience / 1000} s (${refusal})`);
    await sleep(50);
    if (signal?.aborted) return;
  }
}
