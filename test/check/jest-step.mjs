import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inClone } from '../../apps/local/toolchain/paths.mjs';
import { countsOf } from './counts.mjs';
import { runProgram } from './run-program.mjs';

/** Milliseconds after its report in which Jest must have ended by itself: what is open then was forgotten by a test. */
const PATIENCE = 15_000;

/** A step that runs one project of jest.config.mjs. */
export function jestStep(name, { needs, after }) {
  return { name, needs, after, run: () => runJest(name) };
}

async function runJest(project) {
  const folder = mkdtempSync(join(tmpdir(), 'doorbraak-check-'));
  const file = join(folder, 'report.json');
  try {
    const giveUp = new AbortController();
    const watch = endWhenHanging(file, project, giveUp);
    const jest = [inClone('node_modules/jest/bin/jest.js'), '--selectProjects', project];
    // What Node warns about packages is not about the tests.
    const { code } = await runProgram(process.execPath, ['--no-warnings', ...jest, '--json', `--outputFile=${file}`], {
      output: 'inherit',
      giveUp: giveUp.signal,
    }).finally(() => clearInterval(watch));
    const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
    return countsOf(report, code === 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function endWhenHanging(file, project, giveUp) {
  let reportedAt;
  return setInterval(() => {
    if (!existsSync(file)) return;
    reportedAt ??= performance.now();
    if (performance.now() - reportedAt < PATIENCE || giveUp.signal.aborted) return;
    console.log(`${project}: Jest does not end by itself; find what stays open with --detectOpenHandles.`);
    giveUp.abort();
  }, 500);
}
