import { readFileSync } from 'node:fs';
import { npm } from '../../apps/local/toolchain/install.mjs';
import { inClone } from '../../apps/local/toolchain/paths.mjs';
import { newAdvisories } from './audit.mjs';
import { NONE, ONE_FAILED, ONE_PASSED } from './counts.mjs';
import { runProgram } from './run-program.mjs';

/** Milliseconds: a registry that says nothing must not hold up a check that does not need it. */
const PATIENCE = 60_000;

/** A step that asks the registry for advisories about our packages; skipped, and counted so, when it gives no answer. */
export const auditStep = { name: 'audit', needs: [], after: [], run: runAudit };

async function runAudit() {
  const [command, args] = npm();
  const asked = ['audit', '--json', '--loglevel=silent', '--fetch-retries=0'];
  const giveUp = AbortSignal.timeout(PATIENCE);
  const { printed } = await runProgram(command, [...args, ...asked], { output: 'pipe', giveUp });
  const found = newAdvisories(printed, readFileSync(inClone('docs/security/audit-exceptions.md'), 'utf8'));
  if (found === null) {
    console.log('The registry gives no advisories: nothing was checked.');
    return { ...NONE, skipped: 1 };
  }
  for (const line of found) console.log(line);
  if (found.length === 0) return ONE_PASSED;
  console.log(
    'What to do: update the package, or write in docs/security/audit-exceptions.md why it does not touch us.',
  );
  return ONE_FAILED;
}
