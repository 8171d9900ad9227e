import type { ClockKind, ClockRecord } from '#contracts/clocks';
import type { LadderRung } from '#contracts/policies';
import type { Term } from '#contracts/terms';
import { termEndsAt } from '#domain/terms/end-of-term';
import { termText } from '../case-records/term-texts.js';
import type { ClockContext } from './clock-context.js';
import type { LadderStepResponse } from './clock.response.js';
import { holderOf, inWords, type NextOwner } from './next-owner.js';
import { isLive } from './live-clock.js';

/** After these the process knows its own way, and nobody on the ladder is asked. */
const OWN_WAY: readonly ClockKind[] = [
  'supplement',
  'widerPool',
  'invitation',
  'fundingRung',
  'fundingReminder',
  'fundingStatutory',
  'provisionalEnd',
  'waitNormNear',
  'handoverAnswer',
  'handoverGuard',
  'followUpMoment',
  'reopening',
];

/** Who gets the work, one after the other, as long as nobody acts: the ladder of the policy, as it would go now. */
export function ladderAhead(clock: ClockRecord, context: ClockContext): LadderStepResponse[] {
  if (!isLive(clock) || OWN_WAY.includes(clock.kind)) return [];
  let from = clock.state === 'running' ? clock.dueAt : null;
  return stepsFrom(clock, context).map(({ who, term }) => {
    const begin = from;
    from = begin && endOf(begin, term, context);
    return { who, term: termText(term), from: begin, dueAt: from };
  });
}

/** The steps that are left; one that leads to nobody, or to who has the work already, is passed over. */
function stepsFrom(clock: ClockRecord, context: ClockContext): { who: string; term: Term }[] {
  const { ladder } = currentPolicy(context).clocks[clock.kind];
  let owner: NextOwner = { role: clock.ownerRole, userId: clock.ownerUserId };
  return ladder.slice(clock.rung).flatMap(({ who, term }) => {
    const next = ownerOn(who, owner, context);
    if (!next || (next.userId === owner.userId && next.role === owner.role)) return [];
    owner = next;
    return [{ who: inWords(next.userId && context.nameOf(next.userId), who), term }];
  });
}

function ownerOn(who: LadderRung['who'], { role, userId }: NextOwner, context: ClockContext): NextOwner | null {
  if (who !== 'substitute') return holderOf(who, context.case, currentPolicy(context));
  const substitute = userId && context.substituteOf(userId);
  return substitute ? { role, userId: substitute } : null;
}

function endOf(start: string, term: Term, context: ClockContext): string {
  const { calendar } = currentPolicy(context);
  return termEndsAt({ start, term, calendar, statutory: context.statutory }).dueAt;
}

const currentPolicy = (context: ClockContext) => context.policyOf(context.case.policyVersion);
