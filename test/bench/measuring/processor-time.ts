import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;
const NAME_ENDS = ') ';

interface Stat {
  parent: number;
  seconds: number;
  /** Of children that have ended. */
  childSeconds: number;
}

/**
 * Seconds of processor time that programs have used so far, their direct children included (PostgreSQL is a family of
 * processes) unless those are programs of the list themselves. All zero where the system has no /proc.
 */
export function processorTime(programs: Record<string, number>): Record<string, number> {
  const stats = readStats();
  const listed = new Set(Object.values(programs));
  const used = Object.entries(programs).map(([name, pid]) => {
    const family = [...stats].filter(([id, { parent }]) => id === pid || (parent === pid && !listed.has(id)));
    const seconds = family.reduce((sum, [, stat]) => sum + stat.seconds, stats.get(pid)?.childSeconds ?? 0);
    return [name, seconds] as const;
  });
  return Object.fromEntries(used);
}

/** What was used between two readings. */
export function usedBetween(before: Record<string, number>, after: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(after).map(([name, seconds]) => [name, seconds - (before[name] ?? 0)]));
}

function readStats(): Map<number, Stat> {
  const stats = new Map<number, Stat>();
  for (const entry of list('/proc')) {
    const stat = /^\d+$/.test(entry) && readStat(entry);
    if (stat) stats.set(Number(entry), stat);
  }
  return stats;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Fields of proc_pid_stat(5), counted from after the name, which may hold spaces. Null for a process just gone. */
function readStat(pid: string): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(NAME_ENDS) + NAME_ENDS.length)
      .split(' ')
      .map(Number);
    const ticks = (from: number) => ((fields[from] ?? 0) + (fields[from + 1] ?? 0)) / TICKS_PER_SECOND;
    return { parent: fields[1] ?? 0, seconds: ticks(11), childSeconds: ticks(13) };
  } catch {
    return null;
  }
}
