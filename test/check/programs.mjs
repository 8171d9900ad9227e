import { pathToFileURL } from 'node:url';
import { inClone } from '../../apps/local/toolchain/paths.mjs';
import { provideTimeSkippingServer } from '../support/time-skipping-server.mjs';

/** The servers that tests start themselves: made here, once, where it can be seen, so that no test waits for a build. */
export async function providePrograms() {
  const { cacheFolder } = await compiled('options.js');
  const { findTemporal } = await compiled('temporal/find-temporal.js');
  const cache = cacheFolder(process.env);
  console.log(`Temporal development server: ${await findTemporal(cache)}`);
  const timeSkipping = await provideTimeSkippingServer(cache);
  if (timeSkipping.program) return console.log(`Temporal time-skipping server: ${timeSkipping.program}`);
  console.log(`\n!!! NO TIME-SKIPPING SERVER: ${timeSkipping.why}.`);
  console.log('!!! All tests with the real terms (years of follow-up in a second) are SKIPPED.');
  console.log('!!! What to do: install Java 11 or newer and Maven, and run npm test again.\n');
}

function compiled(file) {
  return import(pathToFileURL(inClone('dist/apps/local/src', file)).href);
}
