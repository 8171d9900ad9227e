import type { CaseRecordPort, Cause, Facts, Outcome, Overtaking, Step, TakenStep } from '#contracts/case-process';
import type { RefusalCode } from '#contracts/refusals';
import type { TeamQuestion, TeamSolution } from '#contracts/teams';
import { decide, factsFor } from './decide.js';
import type { ConsentPort, MandatePort, RulesPort, SittersPort, SubstitutePort } from '../activities.js';
import { NO_FACTS, type FactsQuestion } from './rules.js';
import { commandRules } from './process.js';
import type { CaseState } from './state.js';
import { Refusal, refuse } from '../refusal.js';
import { ladderKey } from '../flows/funding/request-funding.js';

/**
 * What a case needs of the world: its database, the pool, who may decide or stand in, the rules of its region, and who
 * consented to what.
 */
export type CasePorts = CaseRecordPort &
  SittersPort &
  MandatePort &
  SubstitutePort &
  RulesPort &
  ConsentPort & {
    /** Whether consent is looked up at this point of the history. */
    knowsConsents(): boolean;
    /** Looks for a team; null when that cannot be done. The one who waits for a command is answered sooner. */
    searchTeam(question: TeamQuestion, isCommand: boolean): Promise<TeamSolution | null>;
    /** Whether nobody takes over what was asked of an expert at this point of the history. */
    knowsPersonalSeats(): boolean;
    /** Whether a pool that gives no team is watched at this point of the history. */
    watchesPools(): boolean;
    /** Whether a team is made whole, and let in again, as this release does it. */
    keepsTeamsWhole(): boolean;
    /** Whether it is looked up who may sit again. */
    knowsSitters(): boolean;
    /** Whether the tables are asked, at this point of the history, for a step that the process does not know. */
    readsBeforeRefusing(): boolean;
    /** Whether what happened before is being gone through again, with the answers that were given then. */
    isReplaying(): boolean;
  };

/** So often somebody who waits for an answer is overtaken by other cases before they hear it. */
const MOST_LOOKS = 100;

const REFUSALS = { seat: 'seatTaken', slot: 'slotTaken', hour: 'meetsElsewhere' } as const satisfies Record<
  Overtaking,
  RefusalCode
>;

/** What was written is not decided again as it was then: process and tables no longer agree, and the case stands still. */
class StepNotFollowed extends Error {
  override readonly name = 'StepNotFollowed';

  constructor({ case: row, steps }: CaseState, cause: Cause, reason?: Error) {
    super(`Case ${row.id}: step ${steps + 1} of cause ${cause.id} cannot be taken again.`, { cause: reason });
  }
}

/**
 * Takes causes one at a time, in the order in which they came: look up, decide, write, take over. The state changes
 * only after the write, so that a step is wholly there or not at all.
 */
export class CaseRunner {
  /** Settles when it is the turn of whoever comes next. */
  private turn: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  /** Whether this very process wrote the last step, or saw that there is no later one: nobody else writes. */
  private isCurrent = false;

  constructor(
    readonly state: CaseState,
    private readonly ports: CasePorts,
  ) {}

  /** @throws Refusal when it is a command that cannot be done (any more) */
  take(cause: Cause): Promise<Outcome | null> {
    return this.inTurn(() => this.takeOrCatchUp(cause));
  }

  /** Takes over what stands in the tables and the engine was never told: it was away when that was written. */
  lookInTables(): Promise<boolean> {
    return this.inTurn(() => this.catchUpWithTables());
  }

  /** Whether nothing is being decided or written. */
  get isIdle(): boolean {
    return this.waiting === 0;
  }

  /**
   * Whether the state knows all that stands in the tables: nothing is being decided or written now, and it did not come
   * back from a history since, which can miss the step that came last.
   */
  get knowsTables(): boolean {
    return this.isIdle && this.isCurrent;
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    this.waiting += 1;
    const acted = this.turn.then(act);
    const done = () => {
      this.waiting -= 1;
    };
    this.turn = acted.then(done, done);
    return acted;
  }

  private async takeOrCatchUp(cause: Cause): Promise<Outcome | null> {
    try {
      return await this.takeNow(cause);
    } catch (error) {
      if (!(error instanceof Refusal) || !this.ports.readsBeforeRefusing()) throw error;
      if (!(await this.catchUpWithTables())) throw error;
      return this.takeNow(cause);
    }
  }

  private async takeNow(cause: Cause): Promise<Outcome | null> {
    for (let overtaken = 0; ;) {
      const known = this.state.outcomeOf(cause.id);
      if (known) return known;
      const at = new Date().toISOString();
      const question = factsFor(this.state, cause, at, overtaken > 0);
      const facts = question ? await this.lookUp(question, cause, overtaken) : NO_FACTS;
      const step = decide(this.state, cause, at, facts);
      if (!step) return null;
      const receipt = await this.ports.recordStep(step);
      if (receipt.status === 'written') {
        this.isCurrent = !this.ports.isReplaying();
        return this.takeOver(step);
      }
      if (receipt.status === 'overtaken') {
        overtaken += 1;
        if (!(question?.team ? isWorthLooking(cause, overtaken) : overtaken === 1)) refuse(REFUSALS[receipt.by]);
        continue;
      }
      const outcome = this.catchUp(receipt);
      if (receipt.cause.id === cause.id) return outcome;
    }
  }

  /**
   * Under this number a step already stands: a worker wrote it and died before it could tell the engine. Since then time
   * has gone by, or something else came first. What is written has happened, so it is taken now exactly as it was then.
   */
  private catchUp({ cause, at, facts }: TakenStep): Outcome {
    const step = this.decideAgain(cause, at, facts);
    if (!step) throw new StepNotFollowed(this.state, cause);
    return this.takeOver(step);
  }

  private decideAgain(cause: Cause, at: string, facts: Facts): Step | null {
    try {
      return decide(this.state, cause, at, facts);
    } catch (error) {
      // Whoever asks something now would hear it as the answer to that.
      throw error instanceof Refusal ? new StepNotFollowed(this.state, cause, error) : error;
    }
  }

  /** Whether there was something to take over. */
  private async catchUpWithTables(): Promise<boolean> {
    for (let found = false; ; found = true) {
      const { case: row, steps } = this.state;
      const standing = await this.ports.readStep({ caseId: row.id, number: steps + 1 });
      if (standing) {
        this.catchUp(standing);
        continue;
      }
      this.isCurrent = !this.ports.isReplaying();
      return found;
    }
  }

  private takeOver(step: Step): Outcome {
    const { cause, outcome } = step;
    this.state.apply(step, cause.kind === 'command' ? [cause.id, outcome] : undefined);
    return outcome;
  }

  private async lookUp(question: FactsQuestion, cause: Cause, overtaken: number): Promise<Facts> {
    const { team, ladders = [], substitutes = [], rules, sharing, sharingAnew, sitters, personalSeats } = question;
    const found = ladders.map(async (one) => [ladderKey(one), await this.ports.readLadder(one)] as const);
    const standIns = substitutes.map(async (one) => [one.userId, await this.ports.readSubstitute(one)] as const);
    return {
      ...(team && {
        team: await this.findTeam(team, cause, overtaken),
        ...(this.ports.watchesPools() && { watchesPools: true }),
      }),
      ...(found.length > 0 && { ladders: Object.fromEntries(await Promise.all(found)) }),
      ...(standIns.length > 0 && { substitutes: Object.fromEntries(await Promise.all(standIns)) }),
      ...(rules && { rules: await this.ports.readRules(rules) }),
      ...(sharing && this.ports.knowsConsents() && { sharing: await this.ports.readSharing(sharing) }),
      ...(sitters && this.ports.knowsSitters() && { sitters: await this.ports.readSitters(sitters) }),
      ...(personalSeats && this.ports.knowsPersonalSeats() && { personalSeats }),
      ...((sharing ?? sharingAnew) && this.ports.keepsTeamsWhole() && { keepsTeamWhole: true }),
      ...(sharingAnew && this.ports.keepsTeamsWhole() && { sharing: await this.ports.readSharing(sharingAnew) }),
    };
  }

  /** A search that cannot be done, or is in vain each time, keeps nobody from this case: somebody looks at it instead. */
  private async findTeam(question: TeamQuestion, cause: Cause, overtaken: number): Promise<TeamSolution> {
    const isCommand = cause.kind === 'command';
    const team = overtaken < MOST_LOOKS ? await this.ports.searchTeam(question, isCommand) : null;
    if (team) return team;
    return needsTeam(cause) ? refuse('searchFailed') : nobodyLookedAt(question);
  }
}

function needsTeam(cause: Cause): boolean {
  return cause.kind === 'command' && commandRules[cause.command].needsTeam === true;
}

/** Whoever needs a team is told after so many looks; for others the look after that finds nobody, which is always there. */
function isWorthLooking(cause: Cause, overtaken: number): boolean {
  return overtaken < MOST_LOOKS || !needsTeam(cause);
}

/** What stands in for a search that could not be done: no team, and no proof that there is none. */
function nobodyLookedAt({ pool, requirements }: TeamQuestion): TeamSolution {
  const found = { runId: null, optimal: false, slot: null, advisers: [], deviation: null, passedOver: [] };
  return { pool, requirements, outcome: 'infeasible', members: [], objectives: null, relaxations: [], found };
}
