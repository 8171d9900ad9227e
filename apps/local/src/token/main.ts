import { resolve } from 'node:path';
import { reasonOf, StartFailure } from '../failure.js';
import { homeFolder } from '../options.js';
import { fetchToken } from './fetch-token.js';

const root = resolve(import.meta.dirname, '../../../../..');
const [user, ...rest] = process.argv.slice(2);

try {
  if (!user || rest.length > 0) throw new StartFailure('Name one demo user.', 'npm run token -- coordinator');
  process.stdout.write(`${await fetchToken({ home: homeFolder(root, process.env), user })}\n`);
} catch (error) {
  console.error(reasonOf(error));
  if (error instanceof StartFailure) console.error(`What to do: ${error.advice}`);
  process.exitCode = 1;
}
