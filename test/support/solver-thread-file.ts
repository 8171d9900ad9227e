import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Stands in for libs/solver/src/thread-file.ts, as Node does not run its sources as they are. */
export const THREAD_FILE = pathToFileURL(join(__dirname, 'solver-thread.mjs')).href;
