import type { PartName } from '../run-file.js';
import type { LogReader } from './log-file.js';

/** How to run one program. */
export interface Command {
  file: string;
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** The user to run as, when not our own. */
  uid?: number;
  gid?: number;
}

/** One process of the whole, as the supervisor sees it. */
export interface Part {
  name: PartName;
  port: number | null;
  command: Command;
  /** Clears what a killed predecessor may have left in the way; before every start. */
  prepare?: () => Promise<void>;
  /** Whether it answers. Asked again and again; a throw means "not yet". */
  isUp: (log: LogReader) => Promise<boolean>;
  /** Whether all it needs is there too. Asked at the first start only: a restart must not wait for the others. */
  isReady?: () => Promise<boolean>;
  /** Milliseconds that it may take to come up. */
  startPatience: number;
  stopSignal: NodeJS.Signals;
  /** Milliseconds that it may take to end before it is killed. */
  stopPatience: number;
}
