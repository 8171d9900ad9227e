import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeJson } from './files.js';

/** The names of all parts, in the order of run.json. */
export const partNames = ['api', 'worker', 'postgres', 'temporal', 'identity'] as const;
export type PartName = (typeof partNames)[number];

/** One part as run.json tells it: no process id while it is down or when somebody else runs it, no port when it has none. */
export interface RunningPart {
  pid: number | null;
  port: number | null;
  startTime: string | null;
}

export type RunState = Record<PartName, RunningPart>;

const absent: RunningPart = { pid: null, port: null, startTime: null };

/** What `home` says is running; undefined when it never started or stopped cleanly. */
export function readRunFile(home: string): Partial<RunState> | undefined {
  return readJson<Partial<RunState>>(pathOf(home));
}

/** Keeps run.json in step with the processes: every change is on disk before it returns. */
export class RunFile {
  private state: RunState = { api: absent, worker: absent, postgres: absent, temporal: absent, identity: absent };

  constructor(private readonly home: string) {}

  set(name: PartName, part: RunningPart): void {
    this.state = { ...this.state, [name]: part };
    writeJson(pathOf(this.home), this.state);
  }

  remove(): void {
    rmSync(pathOf(this.home), { force: true });
  }
}

function pathOf(home: string): string {
  return join(home, 'run.json');
}
