import { resolve } from 'node:path';
import { assemble } from './assemble.js';
import { BadInput } from './bad-input.js';

// npm runs its programs in the clone; a file is meant from where its user is.
const here = process.env['INIT_CWD'] ?? process.cwd();

try {
  const answer = assemble(
    process.argv.slice(2),
    (file) => resolve(here, file),
    () => performance.now(),
  );
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  process.stderr.write(`${JSON.stringify(error.faults, null, 2)}\n`);
  process.exitCode = 1;
}
