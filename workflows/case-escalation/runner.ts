import { Mutex } from 'async-mutex';
import type { Cause, Facts, Outcome, Step, StepReceipt } from '#contracts/case-process';
import { decide, factsFor } from './decide.js';
import { findTeam, readLadder, recordStep } from './ports.js';
import type { FactsQuestion } from './rules.js';
import type { CaseState } from './state.js';
import { ladderKey } from '../flows/funding/request-funding.js';

/**
 * Takes causes one at a time, in the order in which they came: look up, decide, write, take over. The state changes
 * only after the write, so that a step is wholly there or not at all.
 */
export class CaseRunner {
  private readonly turn = new Mutex();

  constructor(readonly state: CaseState) {}

  get isBusy(): boolean {
    return this.turn.isLocked();
  }

  /** @throws Refusal when it is a command that cannot be done (any more) */
  async take(cause: Cause): Promise<Outcome | null> {
    return this.turn.runExclusive(() => this.takeNow(cause));
  }

  private async takeNow(cause: Cause): Promise<Outcome | null> {
    for (;;) {
      const known = this.state.outcomeOf(cause.id);
      if (known) return known;
      const at = new Date().toISOString();
      const facts = await lookUp(factsFor(this.state, cause, at));
      const step = decide(this.state, cause, at, facts);
      if (!step) return null;
      const receipt = await recordStep(step);
      if (receipt.status === 'written') return this.takeOver(step);
      const outcome = this.catchUp(receipt);
      if (receipt.cause.id === cause.id) return outcome;
    }
  }

  /**
   * Under this number a step already stands: a worker wrote it and died before it could tell the engine. Since then time
   * has gone by, or something else came first. What is written has happened, so it is taken now exactly as it was then.
   */
  private catchUp({ cause, at, facts }: Extract<StepReceipt, { status: 'taken' }>): Outcome | null {
    const step = decide(this.state, cause, at, facts);
    return step && this.takeOver(step);
  }

  private takeOver({ cause, changes, outcome }: Step): Outcome {
    this.state.apply(changes, cause.kind === 'command' ? [cause.id, outcome] : undefined);
    return outcome;
  }
}

async function lookUp(question: FactsQuestion | null): Promise<Facts> {
  if (!question) return {};
  const facts: Facts = {};
  if (question.team) facts.team = await findTeam(question.team);
  if (question.ladders) {
    const found = question.ladders.map(async (one) => [ladderKey(one), await readLadder(one)] as const);
    facts.ladders = Object.fromEntries(await Promise.all(found));
  }
  return facts;
}
