import { Initial1795305600000 } from './1795305600000-initial.js';

/** Every migration, oldest first. Named one by one: a folder that is searched can hold what nobody meant to run. */
export const migrations = [Initial1795305600000];
