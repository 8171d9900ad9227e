import type { ClockKind, ClockPauseRecord, ClockRecord } from '#contracts/clocks';
import type { RegionPolicy } from '#contracts/policies';
import type { StoredRows } from './state.js';

const LATER = { endedAt: null, remindAt: null, reminders: 0 } as const;

const LATER_IN_PROPOSALS = { runId: null, optimal: true, slot: null, advisers: [], deviation: null, wanted: null };

const NAMED_BY_SOMEBODY: readonly ClockKind[] = ['followUpMoment', 'bridgingEnd', 'provisionalEnd'];

/**
 * Cases that began under an earlier release carry rows without what came later: a clock's owner, its reminders and holds,
 * a task's region, the clock of a pause, the slot of a meeting. What is there is never changed.
 */
export function upgradeRows(rows: StoredRows, policy: RegionPolicy): StoredRows {
  const [theCase] = Object.values(rows.case ?? {});
  if (!theCase) return rows;
  const { regionId, coordinatorId } = theCase;
  const owner = { ownerRole: 'coordinator', ownerUserId: coordinatorId } as const;
  return {
    ...rows,
    clock: each(rows.clock, (clock) => {
      const termSource = isOfPolicy(clock, policy) ? 'policy' : 'given';
      return withLater(clock, { ...LATER, ...owner, termSource, pauses: clock.pauses.map(withHolds) });
    }),
    task: each(rows.task, (task) => withLater(task, { regionId })),
    pause: each(rows.pause, (pause) => withLater(pause, { clockId: null })),
    teamProposal: each(rows.teamProposal, (proposal) => withLater(proposal, LATER_IN_PROPOSALS)),
    invitation: each(rows.invitation, (invitation) => withLater(invitation, { slot: null, vote: true, interests: [] })),
    session: each(rows.session, (session) => withLater(session, { slotId: null, endsAt: null, moves: 0, room: 0 })),
  };
}

/** A date that somebody named, or days that somebody added, do not move with the rules. */
function isOfPolicy({ kind, term }: ClockRecord, { clocks }: RegionPolicy): boolean {
  if (NAMED_BY_SOMEBODY.includes(kind)) return false;
  const { ladder, ...rules } = clocks[kind];
  const terms = [rules.term, rules.urgentTerm, ...ladder.map((rung) => rung.term)];
  return terms.some((each) => each?.amount === term.amount && each.unit === term.unit);
}

function withHolds(pause: ClockPauseRecord): ClockRecord['pauses'][number] {
  return withLater(pause, { by: null, holds: pause.to === null ? [pause.reason] : [] });
}

/** The row with what it lacks; `pauses` are there in every release, and come upgraded. */
function withLater<T extends object>(row: T, later: Partial<T>): T {
  const lacking = Object.entries(later).filter(([key]) => key === 'pauses' || !(key in row));
  return { ...row, ...Object.fromEntries(lacking) };
}

function each<T>(rows: Record<string, T> = {}, upgrade: (row: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, upgrade(row)]));
}
