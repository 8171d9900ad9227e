import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that can be recognised later: its id alone is given to somebody else sooner or later. */
export interface ProcessMark {
  pid: number;
  startTime: string;
}

/** The mark of a living process, or undefined when there is none with this id. */
export function markOf(pid: number): ProcessMark | undefined {
  const startTime = process.platform === 'linux' ? linuxStartTime(pid) : psStartTime(pid);
  return startTime === undefined ? undefined : { pid, startTime };
}

/** Whether the very process that was marked is still running. */
export function isRunning(mark: ProcessMark): boolean {
  return markOf(mark.pid)?.startTime === mark.startTime;
}

/**
 * The start time in a line of /proc/<pid>/stat, in ticks since the machine started; undefined for a process that has ended
 * and only waits to be buried. The name in brackets may hold spaces and brackets itself.
 */
export function startTicks(stat: string): string | undefined {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
}

function linuxStartTime(pid: number): string | undefined {
  try {
    const ticks = startTicks(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return ticks && `${boot}:${ticks}`;
  } catch {
    return undefined;
  }
}

function psStartTime(pid: number): string | undefined {
  try {
    const row = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
    return row.trim() || undefined;
  } catch {
    return undefined;
  }
}
