import { resolve } from 'node:path';
import { reasonOf, StartFailure } from '../failure.js';
import { launcherOf } from '../home.js';
import { runsWithoutNewKeys } from '../home-keys.js';
import { onRequestToStop } from '../on-request-to-stop.js';
import { type Options, readOptions } from '../options.js';
import { reachInstance } from '../verify/reach-instance.js';
import { masterKeysOf } from '../verify/temporal-keys.js';
import { addNewKeys } from './new-keys.js';
import { type RotationReport, rotateKeys } from './rotate-keys.js';

const root = resolve(import.meta.dirname, '../../../../..');
const [option, ...rest] = process.argv.slice(2);

try {
  if (rest.length > 0 || (option !== undefined && option !== '--new')) {
    throw new StartFailure('That is no option.', 'use npm run rotate-keys, or npm run rotate-keys -- --new.');
  }
  const options = readOptions(root, [], process.env);
  if (option === '--new') print(addNewKeys(options.home, launcherOf(options.home), new Date()));
  else {
    const report = await rotate(options);
    print(report);
    process.exitCode = report.rotations.some(({ onOldKeys }) => Object.keys(onOldKeys).length > 0) ? 1 : 0;
  }
} catch (error) {
  console.error(reasonOf(error));
  if (error instanceof StartFailure) console.error(`What to do: ${error.advice}`);
  process.exitCode = 1;
}

async function rotate(options: Options): Promise<RotationReport> {
  if (runsWithoutNewKeys(options.home, launcherOf(options.home))) {
    throw new StartFailure(
      'The instance runs with the keys that it had before the new one was added.',
      'stop it and start it again, so that it can open what is rotated.',
    );
  }
  const instance = await reachInstance(options);
  onRequestToStop(() => void instance.leave().then(() => process.exit(1)));
  return rotateKeys(instance.databaseUrl, masterKeysOf(options.home)).finally(() => instance.leave());
}

function print(report: object): void {
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}
