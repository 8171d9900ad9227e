import type { ClockRecord } from '#contracts/clocks';
import { moveClock } from '#domain/policy/move-clock';
import { isLive, moveTasks } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import { holder } from '../../case-escalation/owners.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import { ask, openTasks } from '../../case-escalation/tasks.js';

/** From now on the case runs under another version of its region's rules, and under the calendar as it is known now. */
export const adoptPolicy: CommandRule<'adoptPolicy'> = {
  check() {},
  asks(view, { input }) {
    return { rules: { regionId: view.case.regionId, version: input.version } };
  },
  decide(move, { input }) {
    move.requireFact('rules');
    for (const clock of move.where('clock', isLive)) followPolicy(move, clock);
    move.reviseCase({ policyVersion: input.version });
    move.event('policyAdopted', { reasonCode: String(input.version), reasonWords: 'reason' });
    return { record: 'case', id: move.case.id };
  },
};

/** Whose term would be over by the new rules is not ended in silence: it keeps its date, and somebody looks. */
function followPolicy(move: Move, clock: ClockRecord): void {
  const { effect, ...moved } = moveClock(clock, move.case.urgent, move.policy, move.statutory, move.at);
  if (effect !== 'alreadyPassed') {
    const now = move.revise('clock', clock.id, { ...moved, policyVersion: move.policy.version });
    return moveTasks(move, now);
  }
  const subject = { record: 'clock', id: clock.id } as const;
  if (openTasks(move, clock.id, ['reviewNewTerm']).length === 0) {
    ask(move, { task: 'reviewNewTerm', clock: 'review', owner: holder(move, 'coordinator'), subjectId: clock.id });
  }
  move.event('termAlreadyPassed', { subject, reasonCode: clock.kind });
}
