import { type Ground } from './cover-bound.js';
import { organisationOf, type PartialTeam } from './partial-team.js';

/**
 * The open candidate to decide about first when a completion that the bound proposes breaks a rule between its members:
 * a seat left open, a forbidden pair (H8) or an organisation with too many (H7). Undefined when it breaks none.
 */
export function findBreach(team: PartialTeam, positions: readonly number[], ground: Ground): number | undefined {
  return unfilledSeat(team, positions, ground) ?? forbiddenPair(positions, ground) ?? crowded(team, positions, ground);
}

function unfilledSeat(team: PartialTeam, positions: readonly number[], { demand }: Ground): number | undefined {
  const meets = (position: number, row: number) => demand.profiles[demand.profileOf[position] ?? -1]?.includes(row);
  const row = team.left.findIndex(
    (seats, index) => seats > 0 && positions.filter((position) => meets(position, index)).length < seats,
  );
  if (row === -1) return undefined;
  return team.open.find((position) => meets(position, row) && !positions.includes(position));
}

function forbiddenPair(positions: readonly number[], { pool }: Ground): number | undefined {
  const clashing = positions.filter((one) => positions.some((other) => pool.forbidden[one]?.has(other)));
  const rivals = (position: number) => pool.forbidden[position]?.size ?? 0;
  return clashing.sort((one, other) => rivals(other) - rivals(one) || one - other)[0];
}

function crowded(team: PartialTeam, positions: readonly number[], { pool }: Ground): number | undefined {
  const count = (organisation: string) =>
    (team.taken.get(organisation) ?? 0) +
    positions.filter((position) => organisationOf(pool, position) === organisation).length;
  const over = positions.filter((position) => count(organisationOf(pool, position)) > pool.maxPerOrganisation);
  return over.sort((one, other) => one - other)[0];
}
