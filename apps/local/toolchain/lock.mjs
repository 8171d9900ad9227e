import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './paths.mjs';

// Outside the clone, because `npm ci` and a clean build throw their own folders away.
const file = join(tmpdir(), `doorbraak-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`);

/** Runs `work` while no other process installs or builds in this clone. */
export async function whileNobodyElseBuilds(work) {
  for (let told = false; !take(); told = true) {
    if (!told) console.error('Another process is installing or building in this clone; waiting for it …');
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned()) rmSync(file, { force: true });
    return false;
  }
}

function isAbandoned() {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // An empty file is being written at this moment, unless it stays empty.
    if (!pid) return Date.now() - statSync(file).mtimeMs > 2_000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
