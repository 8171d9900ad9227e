import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { releaseLock, takeLock } from '../processes/process-lock.js';
import { say } from '../say.js';

/** Runs `work` while no other start fills the same cache. */
export async function whileNobodyElseFetches<T>(cache: string, work: () => Promise<T>): Promise<T> {
  const lock = join(cache, 'fetching.lock');
  for (let told = false; ; told = true) {
    const holder = takeLock(lock);
    if (!holder) break;
    if (!told) say(`Process ${holder.pid} is fetching Temporal already; waiting for it …`);
    await sleep(500);
  }
  try {
    return await work();
  } finally {
    releaseLock(lock);
  }
}
