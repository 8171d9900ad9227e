import { resolve } from 'node:path';
import { reasonOf, StartFailure } from '../failure.js';
import { onRequestToStop } from '../on-request-to-stop.js';
import { readOptions } from '../options.js';
import { reachInstance } from './reach-instance.js';
import { verify } from './verify.js';

const root = resolve(import.meta.dirname, '../../../../..');

try {
  const instance = await reachInstance(readOptions(root, [], process.env));
  onRequestToStop(() => void instance.leave().then(() => process.exit(1)));
  const report = await verify(instance).finally(() => instance.leave());
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  process.exitCode = report.problems.length > 0 ? 1 : 0;
} catch (error) {
  console.error(reasonOf(error));
  if (error instanceof StartFailure) console.error(`What to do: ${error.advice}`);
  process.exitCode = 1;
}
