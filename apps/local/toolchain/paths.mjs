import { resolve } from 'node:path';

/** The clone: the folder that holds package.json. */
export const root = resolve(import.meta.dirname, '../../..');

/** A path inside the clone. */
export const inClone = (...parts) => resolve(root, ...parts);
