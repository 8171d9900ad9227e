import { condition } from '@temporalio/workflow';
import type { Cause } from '#contracts/case-process';
import { type Alarm, nextAlarm } from './alarms.js';
import type { CaseState } from './state.js';

/**
 * One timer for a case: for what its clocks want first. Due moments are absolute, so that a pause, a restart or a new run
 * cannot shift them silently. A timer is not taken back when its clock is met early: it fires once for nothing, which
 * costs the engine less than cancelling and starting one at every command.
 */
export class CaseTimer {
  private looks = 0;

  constructor(private readonly state: CaseState) {}

  /** Looks at the clocks again, whatever the timer says: for a sweeper that finds one late. */
  lookAgain(): void {
    this.looks += 1;
  }

  /** Waits until clocks want something (earliest first), or until `interrupted` (nothing). */
  async nextDue(interrupted: () => boolean): Promise<Cause[]> {
    for (;;) {
      const due = this.dueNow();
      if (due.length > 0 || interrupted()) return due;
      const [armed, looks] = [this.earliest(), this.looks];
      const sooner = () => (this.earliest() ?? Infinity) < (armed ?? Infinity) || interrupted() || this.looks > looks;
      if (armed === undefined) await condition(sooner);
      else await condition(sooner, Math.max(1, armed - Date.now()));
    }
  }

  private dueNow(): Cause[] {
    const now = Date.now();
    return this.alarms()
      .filter(({ at }) => at <= now)
      .sort((a, b) => a.at - b.at)
      .map(({ cause }) => cause);
  }

  private earliest(): number | undefined {
    const moments = this.alarms().map(({ at }) => at);
    return moments.length > 0 ? Math.min(...moments) : undefined;
  }

  private alarms(): Alarm[] {
    const running = this.state.all('clock').filter(({ state }) => state === 'running');
    return running.map((clock) => nextAlarm(clock, Date.now()));
  }
}
