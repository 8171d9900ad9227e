import { type Ground } from './cover-bound.js';
import { rivalsOf } from './forbidden-pairs.js';
import { type PartialTeam, roomAt } from './partial-team.js';
import { type Quest } from './quest.js';
import { type Row, Tableau } from './tableau.js';

/** The completions of a partial team as a linear programme, in which those who may still join have numbers in the order of `open`. */
export class Programme {
  /** What each of them costs. */
  readonly costs: Float64Array;
  /** By how much the costs in the tableau are smaller. */
  readonly scale: number;
  private readonly numbers: Int32Array;
  private readonly staff = new Map<number, number[]>();

  constructor(
    private readonly start: PartialTeam,
    private readonly ground: Ground,
    private readonly quest: Pick<Quest, 'least' | 'most'>,
  ) {
    const { organisation } = ground.roster;
    this.costs = Float64Array.from(start.open, (position) => ground.costs[position]!);
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
    const { start, quest, costs, scale } = this;
    // Among people who cost the same, those who stand first: by so little that no team of whole people costs one more.
    const slight = 0.25 / (scale * Math.max(1, quest.most) * Math.max(1, this.numbers.length));
    const tableau = Tableau.of(costs.map((cost, person) => cost / scale + slight * start.open[person]!));
    const everybody = Int32Array.from(costs, (_, person) => person);
    const { profiles } = this.ground.roster;
    start.left.forEach((seats, row) => {
      if (seats === 0) return;
      const meets = profiles.meets[row]!;
      const people = everybody.filter((person) => meets[profiles.of[start.open[person]!]!] === 1);
      tableau.add({ people, least: seats, most: Infinity });
    });
    const size = start.members.length;
    tableau.add({ people: everybody, least: Math.max(0, quest.least - size), most: quest.most - size });
    return tableau;
  }

  /** Those who may not sit with a person. */
  rivals(person: number): Int32Array {
    const { forbidden } = this.ground.roster;
    return rivalsOf(forbidden, this.start.open[person]!)
      .map((rival) => this.numbers[rival]!)
      .filter((other) => other !== -1);
  }

  /** Everybody of an organisation, and how many of them may join (H7). */
  staffOf(person: number): Row {
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
