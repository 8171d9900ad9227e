import type { ServerResponse } from 'node:http';

const PATIENCE_MS = 60_000;

/** Cuts an answer of which nothing is taken in any more: it holds memory, and a place among the downloads of its reader. */
export function cutWhenStalled(response: ServerResponse, patience = PATIENCE_MS): void {
  response.setTimeout(patience, () => response.destroy());
}
