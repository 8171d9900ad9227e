import { type Ground } from './cover-bound.js';
import { rivalsOf } from './forbidden-pairs.js';
import { type PartialTeam, roomAt } from './partial-team.js';
import { type Cap, type Droppable, type Quest } from './quest.js';
import { type Row, Tableau } from './tableau.js';

/**
 * The completions of a partial team as a linear programme, in which those who may still join have numbers in the order of `open`.
 * What may be dropped is numbered after them, as if each were somebody who fills all of its seats and no place in the team.
 */
export class Programme {
  /** What each of them costs, in whole numbers. */
  readonly costs: Float64Array;
  /** By how much the costs in the tableau are smaller. */
  readonly scale: number;
  private readonly droppable: readonly Droppable[];
  private readonly numbers: Int32Array;
  private readonly staff = new Map<number, number[]>();

  constructor(
    private readonly start: PartialTeam,
    private readonly ground: Ground,
    private readonly quest: Pick<Quest, 'least' | 'most' | 'droppable' | 'caps'>,
  ) {
    const { organisation } = ground.roster;
    this.droppable = quest.droppable ?? [];
    const people = start.open.length;
    this.costs = new Float64Array(people + this.droppable.length).fill(1);
    for (let person = 0; person < people; person += 1) this.costs[person] = ground.costs[start.open[person]!]!;
    this.scale = this.costs.reduce((most, cost) => Math.max(most, cost), 1);
    this.numbers = new Int32Array(organisation.length).fill(-1);
    start.open.forEach((position, person) => {
      this.numbers[position] = person;
      const others = this.staff.get(organisation[position]!);
      if (others) others.push(person);
      else this.staff.set(organisation[position]!, [person]);
    });
  }

  /** The programme with the rows for seats and size; rules between people are added where a solution breaks them. */
  tableau(): Tableau {
    const { start, quest, droppable } = this;
    const tableau = Tableau.of(this.slightlyDifferent());
    const everybody = Int32Array.from(start.open, (_, person) => person);
    const { profiles } = this.ground.roster;
    const whoMeets = (row: number) => {
      const meets = profiles.meets[row]!;
      return everybody.filter((person) => meets[profiles.of[start.open[person]!]!] === 1);
    };
    start.left.forEach((seats, row) => {
      if (seats > 0) tableau.add({ people: whoMeets(row), least: seats, most: Infinity });
    });
    droppable.forEach(({ row, seats }, index) => {
      const people = Int32Array.from([...whoMeets(row), everybody.length + index]);
      const weights = new Float64Array(people.length).fill(1);
      weights[people.length - 1] = seats;
      tableau.add({ people, weights, least: seats, most: Infinity });
    });
    for (const cap of quest.caps ?? []) tableau.add(this.capped(cap, everybody));
    const size = start.members.length;
    tableau.add({ people: everybody, least: Math.max(0, quest.least - size), most: quest.most - size });
    return tableau;
  }

  /** What a completion by these positions costs, with what it leaves unmet. */
  costOf(positions: readonly number[]): number {
    const { costs, roster } = this.ground;
    const { meets, of } = roster.profiles;
    const filled = (row: number) => positions.filter((position) => meets[row]![of[position]!] === 1).length;
    const unmet = this.droppable.filter(({ row, seats }) => filled(row) < seats).length;
    return positions.reduce((sum, position) => sum + costs[position]!, this.start.cost + unmet);
  }

  // A little wider than the cap is, so that rounding keeps no team out: whoever takes a team over looks at the cap itself.
  private capped({ costs, most }: Cap, people: Int32Array): Row {
    const { open, members } = this.start;
    const scale = open.reduce((highest, position) => Math.max(highest, costs[position]!), 1);
    const weights = Float64Array.from(open, (position) => costs[position]! / scale);
    const room = members.reduce((rest, position) => rest - costs[position]!, most);
    return { people, weights, least: 0, most: (room / scale) * (1 + 1e-9) + 1e-9 };
  }

  // Among people who cost the same those who stand first, and to drop what stands first: by so little that no whole solution costs one more.
  private slightlyDifferent(): Float64Array {
    const { start, quest, costs, scale, droppable } = this;
    const people = start.open.length;
    const all = droppable.length > 0 ? 0.001 : 0.25;
    const slight = all / (scale * Math.max(1, quest.most) * Math.max(1, this.numbers.length));
    return costs.map((cost, index) => {
      if (index < people) return cost / scale + slight * start.open[index]!;
      return (cost + (all * (index - people)) / droppable.length ** 2) / scale;
    });
  }

  /** Those who may not sit with a person. */
  rivals(person: number): Int32Array {
    if (person >= this.start.open.length) return new Int32Array(0);
    const { forbidden } = this.ground.roster;
    return rivalsOf(forbidden, this.start.open[person]!)
      .map((rival) => this.numbers[rival]!)
      .filter((other) => other !== -1);
  }

  /** Everybody of an organisation, and how many of them may join (H7). */
  staffOf(person: number): Row {
    if (person >= this.start.open.length) return { people: new Int32Array(0), least: 0, most: Infinity };
    const { roster } = this.ground;
    const employer = roster.organisation[this.start.open[person]!]!;
    const people = Int32Array.from(this.staff.get(employer)!);
    return { people, least: 0, most: roomAt(employer, this.start.members, roster) };
  }

  /** Takes somebody in and leaves out whom that shuts out (H7, H8); false when somebody of them is in. */
  takeIn(tableau: Tableau, person: number): boolean {
    tableau.takeIn(person);
    for (const rival of this.rivals(person)) {
      if (tableau.isIn(rival)) return false;
      tableau.leaveOut(rival);
    }
    const { people, most } = this.staffOf(person);
    const taken = people.reduce((count, one) => count + (tableau.isIn(one) ? 1 : 0), 0);
    if (taken === most) for (const one of people) if (tableau.isOpen(one)) tableau.leaveOut(one);
    return taken <= most;
  }
}
