import { pathToFileURL } from 'node:url';
import { buildAlone } from './build-alone.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { inClone } from './paths.mjs';

/**
 * Runs a program of `apps/local/src/<name>` that needs little of the project: only that little is compiled, so that it starts
 * in a moment, in a fresh clone too.
 */
export async function runAlone(name) {
  requireNode();
  try {
    await ensureInstalled();
    const folder = await buildAlone(name);
    await import(pathToFileURL(inClone(folder, `apps/local/src/${name}/main.js`)).href);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
