import type { AssemblyRequirement, AssemblyTeamRules } from './assembly.js';
import type { ClockKind } from './clocks.js';
import type { Duty } from './codes.js';
import type { FollowUpMoment } from './follow-up.js';
import type { RegionCalendar, Term } from './terms.js';

/** How long one kind of wait may take, and who is next when it does. */
export interface ClockPolicy {
  term: Term;
  /** For cases marked urgent; absent: the same term. */
  urgentTerm?: Term;
  /** Who gets the task, one after the other, when the term has passed. */
  ladder: Duty[];
  /** What each of them gets. Absent: `term` again. */
  ladderTerm?: Term;
}

/** The rules of one region as a whole: versioned data, and a case keeps the version that it started with. */
export interface RegionPolicy {
  regionId: string;
  version: number;
  calendar: RegionCalendar;
  clocks: Record<ClockKind, ClockPolicy>;
  /** Who holds which duty: user ids. */
  duties: Record<Duty, string>;
  team: Record<'case' | 'consult', AssemblyTeamRules>;
  /** Asked of every team, whatever the problem. */
  requiredDomains: AssemblyRequirement[];
  /** What a problem domain of the case adds to that. */
  domainRequirements: Record<string, AssemblyRequirement[]>;
  followUp: { moment: FollowUpMoment; term: Term }[];
  /** Clocks that stand still while the whole case is paused. */
  pausable: ClockKind[];
  /** How long a closed dossier is kept. */
  retention: { amount: number; unit: 'years' };
}
