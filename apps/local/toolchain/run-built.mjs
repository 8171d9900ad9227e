import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { inClone } from './paths.mjs';

/** Installs and builds what is missing, then runs one compiled program in this very process, so that signals stay simple. */
export async function runBuilt(program) {
  requireNode();
  try {
    await ensureInstalled();
    await build();
    if (program) await import(pathToFileURL(inClone('dist', program)).href);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
