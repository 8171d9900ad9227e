import type { CaseRecord } from '#contracts/cases';
import type { ClockKind, ClockRecord } from '#contracts/clocks';
import type { Duty } from '#contracts/codes';
import type { FundingRequestRecord, MandateRung } from '#contracts/funding';
import type { RegionPolicy } from '#contracts/policies';
import { CLOCK_TEXTS } from './clock-texts.js';
import { holderOf, inWords } from './next-owner.js';

/** What is known when somebody asks what comes after a clock. */
export interface NextStepSource {
  case: CaseRecord;
  clock: ClockRecord;
  /** The policy that set the clock. */
  policy: RegionPolicy;
  /** The request that the clock guards, if it guards one. */
  fundingRequest: FundingRequestRecord | null;
  nameOf(userId: string): string | null;
}

type Sentence = (source: NextStepSource) => string;

const holder = ({ case: record, policy, nameOf }: NextStepSource, duty: Duty): string =>
  inWords(nameOf(holderOf(duty, record, policy)), duty);

const rungName = ({ nameOf }: NextStepSource, rung: MandateRung): string => {
  const name = nameOf(rung.userId) ?? 'de volgende mandaathouder';
  return rung.doorzettingsmacht ? `${name}, met doorzettingsmacht` : name;
};

const settles = (source: NextStepSource): string =>
  `krijgt ${holder(source, 'coordinator')} de taak om voor een besluit te zorgen`;

const toNextRung: Sentence = (source) => {
  const { ladder, rung } = source.fundingRequest ?? { ladder: [], rung: 0 };
  const next = ladder[rung + 1];
  return next ? `gaat het verzoek naar ${rungName(source, next)}` : settles(source);
};

const toDoorzettingsmacht: Sentence = (source) => {
  const { ladder, rung } = source.fundingRequest ?? { ladder: [], rung: 0 };
  const last = ladder.find(({ doorzettingsmacht }) => doorzettingsmacht);
  if (!last || ladder[rung]?.doorzettingsmacht) return settles(source);
  return `gaat het verzoek naar ${rungName(source, last)}, en ${settles(source)}`;
};

/** The ladder of the policy: who is next gets the task; after the last nobody does, and it stays visible. */
const upTheLadder: Sentence = (source) => {
  const { ladder } = source.policy.clocks[source.clock.kind];
  const next = ladder[source.clock.rung];
  if (!next) return 'blijft de taak bij wie haar nu heeft; de casus staat dan te laat in de lijst';
  return `krijgt ${holder(source, next)} de taak, met een nieuwe termijn`;
};

/** Clocks after which the process does something else than going up the ladder. */
const OWN: Partial<Record<ClockKind, Sentence>> = {
  supplement: (source) => `beslist ${holder(source, 'coordinator')} zonder de aanvulling hoe het verder gaat`,
  assembly: (source) => `wordt ook buiten de regio gezocht. Ook ${upTheLadder(source)}`,
  invitation: () => 'telt dat als een nee en wordt de volgende geschikte expert uitgenodigd',
  fundingRung: (source) =>
    `volgt een herinnering met een korte termijn. Blijft het daarna stil, dan ${toNextRung(source)}`,
  fundingReminder: toNextRung,
  fundingStatutory: toDoorzettingsmacht,
  provisionalEnd: (source) => `${toNextRung(source)}. Ook ${settles(source)}`,
  waitNormNear: (source) => `krijgt ${holder(source, 'coordinator')} de taak om op een startdatum aan te dringen`,
  waitNorm: (source) =>
    `krijgt ${holder(source, 'coordinator')} de taak om op een startdatum aan te dringen. Ook ${upTheLadder(source)}`,
  handoverAnswer: () => 'vervalt dit voorstel. Wie overdraagt, blijft verantwoordelijk en zoekt een andere weg',
  handoverGuard: () => 'blijft zij daar. Gaat het later niet goed, meld dan een terugval',
  followUpMoment: (source) => `krijgt ${holder(source, 'regievoerder')} de taak om het gezin te spreken`,
  reopening: () => 'kan deze casus niet meer open; daarna is een nieuwe aanmelding nodig',
};

/** What happens when a clock runs out: one or two sentences, true to the process and to the region's policy. */
export function nextStep(source: NextStepSource): string {
  const { kind, state } = source.clock;
  const sentence = `${CLOCK_TEXTS[kind].silence}, dan ${(OWN[kind] ?? upTheLadder)(source)}.`;
  return state === 'paused' ? `De termijn staat nu stil. ${sentence}` : sentence;
}

/** Everybody whom such a sentence may name. */
export function namedIn({ case: record, clock, policy, fundingRequest }: Omit<NextStepSource, 'nameOf'>): string[] {
  const duties: Duty[] = ['coordinator', 'regievoerder', ...policy.clocks[clock.kind].ladder];
  const holders = duties.map((duty) => holderOf(duty, record, policy));
  return [...holders, ...(fundingRequest?.ladder.map(({ userId }) => userId) ?? [])];
}
