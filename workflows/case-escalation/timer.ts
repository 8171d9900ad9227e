import { condition } from '@temporalio/workflow';
import type { CaseState } from './state.js';

/**
 * One timer for a case: for its clock that is due first. Due moments are absolute, so that a pause, a restart or a new
 * run cannot shift them silently. A timer is not taken back when its clock is met early: it fires once for nothing,
 * which costs the engine less than cancelling and starting one at every command.
 */
export class CaseTimer {
  constructor(private readonly state: CaseState) {}

  /** Waits until clocks are due (their ids, earliest first), or until `interrupted` (none). */
  async nextDue(interrupted: () => boolean): Promise<string[]> {
    for (;;) {
      const due = this.dueNow();
      if (due.length > 0 || interrupted()) return due;
      const armed = this.earliest();
      const sooner = () => (this.earliest() ?? Infinity) < (armed ?? Infinity) || interrupted();
      if (armed === undefined) await condition(sooner);
      else await condition(sooner, Math.max(1, armed - Date.now()));
    }
  }

  private dueNow(): string[] {
    const now = Date.now();
    return this.running()
      .filter(({ at }) => at <= now)
      .sort((a, b) => a.at - b.at)
      .map(({ id }) => id);
  }

  private earliest(): number | undefined {
    const moments = this.running().map(({ at }) => at);
    return moments.length > 0 ? Math.min(...moments) : undefined;
  }

  private running(): { id: string; at: number }[] {
    const running = this.state.all('clock').filter(({ state }) => state === 'running');
    return running.map(({ id, dueAt }) => ({ id, at: Date.parse(dueAt) }));
  }
}
