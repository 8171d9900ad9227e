import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fingerprint } from './fingerprint.mjs';
import { whileNobodyElseBuilds } from './lock.mjs';
import { inClone } from './paths.mjs';
import { run } from './run.mjs';

const oldest = [20, 19];
const lockfile = inClone('package-lock.json');
const installed = inClone('node_modules/.package-lock.json');
const stamp = inClone('node_modules/.doorbraak-installed');

/** Ends the process with advice when this Node is too old to run the project. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(`Doorbraak needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}.`);
  console.error('What to do: install a newer Node from https://nodejs.org and try again.');
  process.exit(1);
}

/** Installs the packages of the lockfile, unless they are there already. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await whileNobodyElseBuilds(async () => {
    if (isInstalled()) return;
    console.error('Packages are missing or older than package-lock.json: running npm ci …');
    const [command, args] = npm();
    await run(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error']).catch((error) => {
      throw new Error(
        `${error.message}\nWhat to do: check the connection to your npm registry and run npm ci --loglevel=error by hand.`,
      );
    });
    writeFileSync(stamp, fingerprint(['package-lock.json']));
  });
}

function isInstalled() {
  if (!existsSync(installed)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(['package-lock.json'])) return true;
  // After `npm install` by hand there is no stamp: npm writes both lockfiles within moments of each other.
  return statSync(installed).mtimeMs + 10_000 >= statSync(lockfile).mtimeMs;
}

/** The npm that runs us, through our own Node; else whatever `npm` is on the path. */
export function npm() {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) return [process.execPath, [cli]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
}
