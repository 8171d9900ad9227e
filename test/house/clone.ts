import { join } from 'node:path';

/** The clone. */
export const clone = join(__dirname, '../..');
