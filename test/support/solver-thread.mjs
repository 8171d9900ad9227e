import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);

/** The thread of libs/solver, run from its sources. */
export default (await import('../../libs/solver/src/thread.ts')).default;
