import { rivalsOf } from './forbidden-pairs.js';
import { type Candidates } from './roster.js';

/** A team under construction: who is in, who may still come, what is still asked. Positions are those of the roster. */
export interface PartialTeam {
  readonly members: readonly number[];
  readonly cost: number;
  /** Candidates who may still join, in the order of preference of the search. */
  readonly open: Int32Array;
  /** Seats still asked, by row. */
  readonly left: Int32Array;
}

/** Takes an open candidate in and shuts out whoever may not sit beside them (H7, H8). */
export function include(team: PartialTeam, position: number, cost: number, roster: Candidates): PartialTeam {
  const { organisation, profiles, forbidden } = roster;
  const own = organisation[position];
  const members = [...team.members, position];
  const isFull = roomAt(own!, members, roster) <= 0;
  const rivals = rivalsOf(forbidden, position);
  const isRival = rivals.length > 40 ? setTest(rivals) : (other: number) => rivals.includes(other);
  const left = team.left.slice();
  for (const row of profiles.met[profiles.of[position]!]!) if (left[row]! > 0) left[row]! -= 1;
  return {
    members,
    cost: team.cost + cost,
    open: team.open.filter(
      (other) => other !== position && !(isFull && organisation[other] === own) && !isRival(other),
    ),
    left,
  };
}

/** Decides that an open candidate stays out. */
export function exclude(team: PartialTeam, position: number): PartialTeam {
  return { ...team, open: team.open.filter((other) => other !== position) };
}

/** How many of an organisation may still join (H7). */
export function roomAt(organisation: number, members: readonly number[], roster: Candidates): number {
  let room = roster.maxPerOrganisation;
  for (const member of members) if (roster.organisation[member] === organisation) room -= 1;
  return room;
}

function setTest(positions: Int32Array): (position: number) => boolean {
  const set = new Set(positions);
  return (position) => set.has(position);
}
