import type { Facts, Outcome } from '#contracts/case-process';
import type { ClockKind, ClockRecord } from '#contracts/clocks';
import type { CommandMessage, CommandName } from '#contracts/commands';
import type { SharingQuestion } from '#contracts/consents';
import type { LadderQuestion } from '#contracts/funding';
import type { SubstituteQuestion } from '#contracts/people';
import type { RulesQuestion } from '#contracts/policies';
import type { SittersQuestion, TeamQuestion } from '#contracts/teams';
import type { Move } from './move.js';
import type { CaseView } from './view.js';

/** What must be looked up before a rule can decide. */
export interface FactsQuestion {
  team?: TeamQuestion;
  ladders?: LadderQuestion[];
  substitutes?: SubstituteQuestion[];
  rules?: RulesQuestion;
  sharing?: SharingQuestion;
  /** The same for a case that opens again: earlier releases did not ask it there. */
  sharingAnew?: SharingQuestion;
  sitters?: SittersQuestion;
  /** Asked where work of an expert goes to somebody else. */
  personalSeats?: true;
}

/** How one command of a person works. `check` refuses or stays silent; it runs at the door and again at its turn. */
export interface CommandRule<N extends CommandName> {
  check(view: CaseView, message: CommandMessage<N>): void;
  asks?(view: CaseView, message: CommandMessage<N>): FactsQuestion | null;
  /** What must be looked up when another case took meanwhile what this one was about to take; null: it is refused. */
  asksAgain?(view: CaseView, message: CommandMessage<N>): FactsQuestion | null;
  decide(move: Move, message: CommandMessage<N>): Outcome;
  /** Of no use without a team: refused when none can be looked for. Others go on as if nobody was found. */
  needsTeam?: true;
}

export type CommandRules<N extends CommandName = CommandName> = { [K in N]: CommandRule<K> };

/** What happens when a clock runs out. Kinds without a rule go up the policy's ladder. */
export interface ClockRule {
  asks?(view: CaseView, clock: ClockRecord): FactsQuestion | null;
  pass(move: Move, clock: ClockRecord): void;
}

export type ClockRules = Partial<Record<ClockKind, ClockRule>>;

export const NO_FACTS: Facts = {};
