/** Milliseconds to wait before the nth restart in a row: half a second, doubling, 30 seconds at most. */
export function backoff(attempt: number): number {
  return Math.min(500 * 2 ** (attempt - 1), 30_000);
}

/** A part that stayed up for this long in milliseconds was well: its next fall counts as the first. */
export const steadyAfter = 60_000;
