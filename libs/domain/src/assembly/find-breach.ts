import { type Ground } from './cover-bound.js';
import { rivalsOf } from './forbidden-pairs.js';
import { type PartialTeam, roomAt } from './partial-team.js';
import { type Candidates } from './roster.js';
import { scarcestRow } from './scarcest-row.js';

/** Whom to decide about first, and whether it is for a forbidden pair. */
export interface Breach {
  readonly position: number;
  readonly byPair: boolean;
}

/**
 * The open candidate to decide about first when a completion that the bound proposes breaks a rule between its members:
 * a seat left open, a forbidden pair (H8) or an organisation with too many (H7). Undefined when it breaks none.
 */
export function findBreach(team: PartialTeam, positions: readonly number[], ground: Ground): Breach | undefined {
  const position = unfilledSeat(team, positions, ground);
  if (position !== undefined) return { position, byPair: false };
  const clashing = forbiddenPair(team, positions, ground);
  if (clashing !== undefined) return { position: clashing, byPair: true };
  const crowding = crowded(team, positions, ground);
  return crowding === undefined ? undefined : { position: crowding, byPair: false };
}

/** Whether a completion leaves a row with open seats, which a bound that does not follow all rows may do. */
export function hasOpenSeat(team: PartialTeam, positions: readonly number[], roster: Candidates): boolean {
  return openRow(team, positions, roster) !== -1;
}

function unfilledSeat(team: PartialTeam, positions: readonly number[], { roster }: Ground): number | undefined {
  const row = openRow(team, positions, roster);
  if (row === -1) return undefined;
  return team.open.find((position) => meetsRow(roster, position, row) && !positions.includes(position));
}

function openRow({ left }: PartialTeam, positions: readonly number[], roster: Candidates): number {
  return left.findIndex(
    (seats, row) => seats > 0 && positions.filter((position) => meetsRow(roster, position, row)).length < seats,
  );
}

function meetsRow({ profiles }: Candidates, position: number, row: number): boolean {
  return profiles.meets[row]![profiles.of[position]!] === 1;
}

// Whoever can fill the row with the fewest candidates comes first, so that one row is settled before the next.
function forbiddenPair(team: PartialTeam, positions: readonly number[], { roster }: Ground): number | undefined {
  const { forbidden } = roster;
  const clashing = positions.filter((one) => {
    const rivals = rivalsOf(forbidden, one);
    return positions.some((other) => other !== one && rivals.includes(other));
  });
  if (clashing.length === 0) return undefined;
  const scarcity = (position: number) => scarcestRow(team, position, roster)?.candidates.length ?? Infinity;
  const pairs = (position: number) => rivalsOf(forbidden, position).length;
  return clashing
    .map((position) => ({ position, scarcity: scarcity(position) }))
    .sort((one, other) =>
      one.scarcity === other.scarcity
        ? pairs(other.position) - pairs(one.position) || one.position - other.position
        : one.scarcity - other.scarcity,
    )[0]?.position;
}

function crowded(team: PartialTeam, positions: readonly number[], { roster }: Ground): number | undefined {
  const all = [...team.members, ...positions];
  return positions
    .filter((position) => roomAt(roster.organisation[position]!, all, roster) < 0)
    .sort((one, other) => one - other)[0];
}
