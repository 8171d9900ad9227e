import { type Ground } from './cover-bound.js';
import { rivalsOf } from './forbidden-pairs.js';
import { type PartialTeam } from './partial-team.js';
import { rivalBits } from './rival-bits.js';
import { mostKeptOut } from './roster.js';

/** A partial team and its ground with nobody in it but those who are in or may still join. */
export interface Compact {
  readonly team: PartialTeam;
  readonly ground: Ground;
  /** The position outside of each position inside; the order stays. */
  readonly outside: Int32Array;
}

/** Leaves everybody else behind, so that every later step costs what those who are left cost. */
export function compact({ members, open, ...team }: PartialTeam, { roster, costs }: Ground): Compact {
  const outside = Int32Array.from([...members, ...open]).sort();
  const inside = new Int32Array(roster.organisation.length).fill(-1);
  outside.forEach((position, index) => (inside[position] = index));
  const numbers = new Map<number, number>();
  const organisation = outside.map((position) => {
    const employer = roster.organisation[position]!;
    const number = numbers.get(employer) ?? numbers.size;
    numbers.set(employer, number);
    return number;
  });
  const starts = new Int32Array(outside.length + 1);
  const neighbours: number[] = [];
  outside.forEach((position, index) => {
    for (const rival of rivalsOf(roster.forbidden, position)) if (inside[rival]! >= 0) neighbours.push(inside[rival]!);
    starts[index + 1] = neighbours.length;
  });
  const forbidden = { starts, neighbours: Int32Array.from(neighbours) };
  const employers = { organisation, organisations: numbers.size };
  return {
    team: {
      ...team,
      members: members.map((member) => inside[member]!),
      open: open.map((position) => inside[position]!),
    },
    ground: {
      roster: {
        ...employers,
        forbidden,
        rivalBits: rivalBits(forbidden),
        mostKeptOut: mostKeptOut(forbidden, employers),
        profiles: { ...roster.profiles, of: outside.map((position) => roster.profiles.of[position]!) },
        maxPerOrganisation: roster.maxPerOrganisation,
      },
      costs: Float64Array.from(outside, (position) => costs[position]!),
    },
    outside,
  };
}
