import type { AssemblyRequirement, AssemblyTeamRules } from './assembly.js';
import type { ClockKind } from './clocks.js';
import type { Duty } from './codes.js';
import type { ConsentAge, ConsentKind } from './consents.js';
import type { FollowUpMoment } from './follow-up.js';
import type { RegionCalendar, Term } from './terms.js';

/** How long one kind of wait may take, and who is next when it does. */
export interface ClockPolicy {
  term: Term;
  /** For cases marked urgent; absent: the same term. */
  urgentTerm?: Term;
  /** Shares of the term, between 0 and 1 and rising, at which the owner is reminded. */
  remindAt?: number[];
  /** Who gets the task, one after the other, when the term has passed. */
  ladder: LadderRung[];
}

/** One step up: who is next, and how long they get. A step that leads to nobody new is passed over. */
export interface LadderRung {
  /** `substitute`: whoever stands in for the owner. */
  who: Duty | 'substitute';
  term: Term;
}

/** How work that nobody was named for finds somebody. */
export const WORK_DISTRIBUTIONS = ['dutyHolder', 'byLoad'] as const;
export type WorkDistribution = (typeof WORK_DISTRIBUTIONS)[number];

/** What every team of a track must be. */
export interface TeamPolicy extends AssemblyTeamRules {
  /** Seats for somebody who asks the questions that nobody asks (FLE18 341). */
  omdenkers: number;
}

/** How teams are looked for, and when they may meet. */
export interface AssemblyPolicy {
  /** How long the solver may look for the best team, in milliseconds. */
  timeLimitMs: number;
  /** What experts get at least between the invitation and the meeting, in hours. */
  noticeHours: number;
  urgentNoticeHours: number;
}

/** The rules of one region as a whole: versioned data, and a case keeps the version that it started with. */
export interface RegionPolicy {
  regionId: string;
  version: number;
  calendar: RegionCalendar;
  clocks: Record<ClockKind, ClockPolicy>;
  /** Who holds which duty: user ids. */
  duties: Record<Duty, string>;
  team: Record<'case' | 'consult', TeamPolicy>;
  assembly: AssemblyPolicy;
  /** Asked of every team, whatever the problem. */
  requiredDomains: AssemblyRequirement[];
  /** What a problem domain of the case adds to that. */
  domainRequirements: Record<string, AssemblyRequirement[]>;
  followUp: { moment: FollowUpMoment; term: Term }[];
  /** Clocks that stand still while the whole case is paused. */
  pausable: ClockKind[];
  /** New cases: to who holds the duty of coordinator, or to the coordinator at work with the fewest open tasks. */
  workDistribution: WorkDistribution;
  /** Who must consent, by age: of each kind the rung with the highest age that the child has reached. */
  consentAges: Record<ConsentKind, ConsentAge[]>;
  /** How long a closed dossier is kept. */
  retention: { amount: number; unit: 'years' };
}

/** Which version of a region's rules. */
export interface RulesQuestion {
  regionId: string;
  version: number;
}
