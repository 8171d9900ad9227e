import { Budget, isPast } from './budget.js';
import { type Ground } from './cover-bound.js';
import { crowdedRows } from './crowded-rows.js';
import { findBreach, hasOpenSeat } from './find-breach.js';
import { greedyDropping } from './greedy-dropping.js';
import { greedyTeam } from './greedy-team.js';
import { type PartialTeam } from './partial-team.js';
import { pricedBound } from './priced-bound.js';
import { Programme } from './programme.js';
import { type Quest } from './quest.js';
import { type Tableau } from './tableau.js';

/** How far a share may be from none or all, where solving is approximate. */
const WHOLE = 1e-6;
/** So often one partial team is looked at more closely, before somebody is decided about. */
const MOST_ROUNDS = 100;

/**
 * The cheapest completion of a partial team by branch and bound, where there are too many combinations of open seats for a
 * table: a linear programme, in which people may be in for a part, says what each row is worth, and that gives the bound.
 * Costs are whole numbers.
 */
export class PricedSearch {
  best: { members: readonly number[] | undefined; cost: number };
  /** No completion costs less, as the first look said. */
  bound: number;
  exhausted = false;
  private readonly budget: Budget;
  private readonly programme: Programme;
  private isBelow = false;

  constructor(
    private readonly start: PartialTeam,
    private readonly ground: Ground,
    private readonly quest: Quest,
  ) {
    this.best = { members: undefined, cost: quest.ceiling };
    this.bound = start.cost;
    this.budget = new Budget(quest.limits);
    this.programme = new Programme(start, ground, quest);
  }

  explore(): void {
    const { start, ground, quest } = this;
    const greedy = quest.droppable ? greedyDropping(start, ground, quest) : greedyTeam(start, ground, quest);
    if (greedy) this.keep(greedy.members.slice(start.members.length));
    this.descend(this.programme.tableau());
  }

  private descend(tableau: Tableau): void {
    while (!this.isDone()) {
      const person = this.look(tableau);
      this.isBelow = true;
      if (person === undefined) return;
      const inside = tableau.copy();
      if (this.programme.takeIn(inside, person)) this.descend(inside);
      tableau.leaveOut(person);
    }
  }

  private isDone(): boolean {
    return this.exhausted || (this.quest.anyWillDo === true && this.best.members !== undefined);
  }

  /** Bounds what is open; whom to decide about next, or undefined when nothing better is to be had here. */
  private look(tableau: Tableau): number | undefined {
    if (!this.budget.spend()) {
      this.exhausted = true;
      return undefined;
    }
    for (let round = 1; ; round += 1) {
      const ending = tableau.solve(() => !isPast(this.quest.limits));
      if (ending.kind === 'infeasible' && this.isImpossible(tableau, ending.ray)) return undefined;
      const shares = tableau.shares();
      const outlook = this.settle(tableau, shares);
      if (outlook === 'hopeless') return undefined;
      if (ending.kind === 'solved' && round < MOST_ROUNDS) {
        if (outlook === 'moved') continue;
        const crowded = crowdedRows(tableau, this.programme, shares);
        for (const row of crowded) tableau.add(row);
        if (crowded.length > 0) continue;
      }
      if (shares.subarray(0, this.start.open.length).every(isWhole)) {
        this.keep(this.start.open.filter((_, person) => shares[person]! > 0.5));
        if (this.settle(tableau, shares) === 'hopeless') return undefined;
      }
      return this.next(tableau, shares);
    }
  }

  private isImpossible(tableau: Tableau, ray: Float64Array): boolean {
    const nothing = new Float64Array(tableau.people);
    const { least, rounding } = pricedBound(nothing, tableau.rows, ray, tableau);
    return least > rounding;
  }

  // Takes in and leaves out whom the bound leaves no choice about; 'moved' where that changes the solution at hand.
  private settle(tableau: Tableau, shares: Float64Array): 'hopeless' | 'moved' | 'same' {
    const { costs, scale } = this.programme;
    const prices = tableau.rowPrices().map((price) => price * scale);
    const { least, extra, rounding } = pricedBound(costs, tableau.rows, prices, tableau);
    if (!this.isBelow) this.bound = Math.max(this.bound, this.start.cost + least - rounding);
    const room = this.best.cost - this.start.cost - 1 + rounding - least;
    if (room < 0) return 'hopeless';
    let outlook: 'moved' | 'same' = 'same';
    for (let person = 0; person < extra.length; person += 1) {
      if (!tableau.isOpen(person)) continue;
      if (extra[person]! > room) {
        tableau.leaveOut(person);
        if (shares[person]! > WHOLE) outlook = 'moved';
      } else if (-extra[person]! > room) {
        if (!this.programme.takeIn(tableau, person)) return 'hopeless';
        outlook = 'moved';
      }
    }
    return outlook;
  }

  // Takes over a completion that keeps every rule and is better.
  private keep(positions: ArrayLike<number>): void {
    const { start, ground, quest } = this;
    const added = Array.from(positions);
    const members = [...start.members, ...added];
    if (members.length < quest.least || members.length > quest.most) return;
    if (hasOpenSeat(start, added, ground.roster) || findBreach(start, added, ground)) return;
    const sumOf = (costs: Float64Array) => members.reduce((sum, position) => sum + costs[position]!, 0);
    if (quest.caps?.some((cap) => sumOf(cap.costs) > cap.most)) return;
    const cost = this.programme.costOf(added);
    if (cost < this.best.cost) this.best = { members, cost };
  }

  // Who is nearly in, first; where nobody is in for a part, whoever is in. With nobody left to decide about, who is in is the team.
  private next(tableau: Tableau, shares: Float64Array): number | undefined {
    let next: number | undefined;
    let most = -1;
    for (let person = 0; person < shares.length; person += 1) {
      if (!tableau.isOpen(person)) continue;
      const share = shares[person]! > 1 - WHOLE ? WHOLE / 2 : shares[person]!;
      if (share > most) [next, most] = [person, share];
    }
    if (next === undefined) this.keep(this.start.open.filter((_, person) => tableau.isIn(person)));
    return next;
  }
}

function isWhole(share: number): boolean {
  return Math.abs(share - Math.round(share)) < WHOLE;
}
