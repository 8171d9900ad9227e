import { execFileSync } from 'node:child_process';
import { connect } from 'node:net';
import { isRunning, type ProcessMark } from '../../apps/local/src/processes/process-mark.js';
import { partNames, readRunFile, type PartName, type RunningPart } from '../../apps/local/src/run-file.js';

/** What run.json of a home tells of one part. */
export function partOf(home: string, name: PartName): RunningPart {
  const part = readRunFile(home)?.[name];
  if (!part) throw new Error(`run.json of ${home} does not tell of the ${name}`);
  return part;
}

/** The processes of all parts that run.json names. */
export function processesOf(home: string): ProcessMark[] {
  return partNames.flatMap((name) => markOfPart(partOf(home, name)) ?? []);
}

/** Whether a part runs as run.json says. */
export function runs(part: RunningPart): boolean {
  const mark = markOfPart(part);
  return mark !== undefined && isRunning(mark);
}

/** The command lines of every process on this machine that names a home. */
export function commandLinesWith(home: string): string[] {
  const table = execFileSync('ps', ['-ww', '-A', '-o', 'args='], { encoding: 'utf8' });
  return table.split('\n').filter((line) => line.includes(home));
}

/** Whether something listens on a port of this machine. */
export function listens(port: number | null): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: port ?? 0 }, () => resolve(Boolean(socket.end())));
    socket.once('error', () => resolve(false));
  });
}

function markOfPart({ pid, startTime }: RunningPart): ProcessMark | undefined {
  return pid !== null && startTime !== null ? { pid, startTime } : undefined;
}
