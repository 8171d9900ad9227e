import { resolve } from 'node:path';
import { reasonOf, StartFailure } from './failure.js';
import { claimHome, releaseHome } from './home.js';
import { launch } from './launch.js';
import { onRequestToStop } from './on-request-to-stop.js';
import { readOptions, type Options } from './options.js';
import { RunFile } from './run-file.js';
import { say } from './say.js';
import { Crew } from './supervision/crew.js';
import { welcome } from './welcome.js';

const root = resolve(import.meta.dirname, '../../../..');

// Whoever read what we print may be gone before we are; the parts must still be stopped in their order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
  const options = readOptions(root, process.argv.slice(2), process.env);
  await claimHome(options.home);
  await run(options);
} catch (error) {
  complain(error);
  process.exit(1);
}

async function run(options: Options): Promise<void> {
  const { home, port } = options;
  const runFile = new RunFile(home);
  const crew = new Crew({ root, home, runFile });
  let stopping = false;
  const stop = async (exitCode: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    say('stopping …');
    await crew.stop();
    runFile.remove();
    releaseHome(home);
    say('stopped');
    process.exit(exitCode);
  };
  const fail = (error: unknown): void => {
    // A start that is being stopped fails by that; there is nothing to tell.
    if (stopping) return;
    complain(error);
    void stop(1);
  };
  process.on('uncaughtException', fail);
  onRequestToStop(() => void stop(0));
  try {
    await launch(options, crew, runFile);
  } catch (error) {
    return fail(error);
  }
  for (const line of welcome(home)) say(line);
  say(`Doorbraak is ready: http://localhost:${port}`);
}

function complain(error: unknown): void {
  console.error(error instanceof StartFailure ? error.message : ((error as Error).stack ?? reasonOf(error)));
  if (error instanceof StartFailure) console.error(`What to do: ${error.advice}`);
}
