import { reasonOf, StartFailure } from '../failure.js';
import { endProcess } from '../processes/end-process.js';
import { LogFile } from '../supervision/log-file.js';
import type { Part } from '../supervision/part.js';
import { runCommand } from '../supervision/run-command.js';
import type { Place } from '../supervision/supervised-part.js';
import { until } from '../supervision/until.js';

/**
 * Starts a part without a word and without supervision; settles when it is up.
 * @returns how to stop it
 * @throws StartFailure with the end of its log when it does not come up
 */
export async function startQuietly(part: Part, { root, home, runFile }: Place): Promise<() => Promise<void>> {
  const log = new LogFile(home, part.name);
  await part.prepare?.();
  const started = await runCommand(part.command, root, log);
  runFile.set(part.name, { pid: started.mark.pid, port: part.port, startTime: started.mark.startTime });
  const waiting = new AbortController();
  const dead = started.ended.then((how) => Promise.reject(new Error(`it ended (${how})`)));
  try {
    await Promise.race([until(() => part.isUp(started.log), part.startPatience, waiting.signal), dead]);
  } catch (error) {
    await endProcess(started.mark, 'SIGKILL', 0);
    throw new StartFailure(`${part.name} did not start: ${reasonOf(error)}.\n${log.tail()}`, `read ${log.path}.`);
  } finally {
    waiting.abort();
    dead.catch(() => undefined);
  }
  return () => endProcess(started.mark, part.stopSignal, part.stopPatience);
}
