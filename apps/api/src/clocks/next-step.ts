import type { ClockKind, ClockRecord } from '#contracts/clocks';
import type { Duty } from '#contracts/codes';
import type { FundingRequestRecord, MandateRung } from '#contracts/funding';
import { CLOCK_TEXTS } from '../case-records/clock-texts.js';
import { dutchMoment } from '../http/dutch.js';
import type { ClockContext } from './clock-context.js';
import { ladderAhead } from './clock-ladder.js';
import { isLive } from './live-clock.js';
import { holderOf, inWords } from './next-owner.js';

type Sentence = (clock: ClockRecord, context: ClockContext) => string;

const holder = ({ case: record, policyOf, nameOf }: ClockContext, duty: Duty): string => {
  const { userId } = holderOf(duty, record, policyOf(record.policyVersion));
  const isCoordinator = duty === 'regievoerder' && !record.regievoerderId;
  return inWords(nameOf(userId), isCoordinator ? 'coordinator' : duty);
};

const rungName = ({ nameOf }: ClockContext, rung: MandateRung): string => {
  const name = nameOf(rung.userId) ?? 'de volgende mandaathouder';
  return rung.doorzettingsmacht ? `${name}, met doorzettingsmacht` : name;
};

const settles = (context: ClockContext): string =>
  `krijgt ${holder(context, 'coordinator')} de taak om voor een besluit te zorgen`;

const requestOf = (
  { subjectId }: ClockRecord,
  { fundingRequests }: ClockContext,
): Pick<FundingRequestRecord, 'ladder' | 'rung'> =>
  fundingRequests.find(({ id }) => id === subjectId) ?? { ladder: [], rung: 0 };

const toNextRung: Sentence = (clock, context) => {
  const { ladder, rung } = requestOf(clock, context);
  const next = ladder[rung + 1];
  return next ? `gaat het verzoek naar ${rungName(context, next)}` : settles(context);
};

const toDoorzettingsmacht: Sentence = (clock, context) => {
  const { ladder, rung } = requestOf(clock, context);
  const last = ladder.find(({ doorzettingsmacht }) => doorzettingsmacht);
  if (!last || ladder[rung]?.doorzettingsmacht) return settles(context);
  return `gaat het verzoek naar ${rungName(context, last)}, en ${settles(context)}`;
};

/** Who is next on the ladder gets the task; after the last nobody does, and it stays visible. */
const upTheLadder: Sentence = (clock, context) => {
  const [next] = ladderAhead(clock, context);
  if (!next) return 'blijft de taak bij wie haar nu heeft; de casus staat dan te laat in de lijst';
  return `krijgt ${next.who} de taak, met een nieuwe termijn van ${next.term}`;
};

/** Clocks after which the process does something else than going up the ladder. */
const OWN: Partial<Record<ClockKind, Sentence>> = {
  supplement: (_, context) => `beslist ${holder(context, 'coordinator')} zonder de aanvulling hoe het verder gaat`,
  assembly: (...asked) =>
    `wordt ook buiten de regio gezocht, als dat nodig is en nog niet gebeurde. Ook ${upTheLadder(...asked)}`,
  widerPool: () => 'wordt nog breder gezocht, tot in heel Nederland, als dat nog niet gebeurt',
  invitation: () => 'telt dat als een nee en wordt de volgende geschikte expert uitgenodigd',
  fundingRung: (...asked) =>
    `volgt een herinnering met een korte termijn. Blijft het daarna stil, dan ${toNextRung(...asked)}`,
  fundingReminder: toNextRung,
  fundingStatutory: toDoorzettingsmacht,
  provisionalEnd: (clock, context) => `${toNextRung(clock, context)}. Ook ${settles(context)}`,
  waitNormNear: (_, context) => `krijgt ${holder(context, 'coordinator')} de taak om op een startdatum aan te dringen`,
  waitNorm: (clock, context) =>
    `krijgt ${holder(context, 'coordinator')} de taak om op een startdatum aan te dringen. Ook ${upTheLadder(clock, context)}`,
  handoverAnswer: () => 'vervalt dit voorstel. Wie overdraagt, blijft verantwoordelijk en zoekt een andere weg',
  handoverGuard: () => 'blijft zij daar. Gaat het later niet goed, meld dan een terugval',
  followUpMoment: (_, context) => `krijgt ${holder(context, 'regievoerder')} de taak om het gezin te spreken`,
  reopening: () => 'kan deze casus niet meer open; daarna is een nieuwe aanmelding nodig',
};

/** What happens when nobody does anything, true to the process and to the region's policy; null for what has ended. */
export function nextStep(clock: ClockRecord, context: ClockContext): string | null {
  if (!isLive(clock)) return null;
  const { silence } = CLOCK_TEXTS[clock.kind];
  const passing = `${silence}, dan ${(OWN[clock.kind] ?? upTheLadder)(clock, context)}.`;
  return clock.state === 'paused' ? `De termijn staat nu stil. ${passing}` : `${reminder(clock, context)}${passing}`;
}

function reminder({ remindAt, ownerUserId }: ClockRecord, { readerId, nameOf }: ClockContext): string {
  if (!remindAt) return '';
  const who = ownerUserId === readerId ? 'U' : ((ownerUserId && nameOf(ownerUserId)) ?? 'Het team');
  return `${who || 'Het team'} krijgt een herinnering op ${dutchMoment(remindAt)}. `;
}
