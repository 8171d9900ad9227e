import { type Ground } from './cover-bound.js';
import { include, type PartialTeam } from './partial-team.js';
import { type Quest } from './quest.js';

/** A first team, so that there is one when the time is up: always who fills most seats, then who costs least. Undefined when that leads nowhere. */
export function greedyTeam(
  start: PartialTeam,
  { roster, costs }: Ground,
  { least, most }: Pick<Quest, 'least' | 'most'>,
): PartialTeam | undefined {
  const { met, of } = roster.profiles;
  let team = start;
  while (team.members.length < least || team.left.some((seats) => seats > 0)) {
    const { left, open } = team;
    const fills = Int32Array.from(met, (rows) => rows.filter((row) => left[row]! > 0).length);
    let next = open[0];
    if (next === undefined || team.members.length === most) return undefined;
    for (const position of open) {
      const gain = fills[of[position]!]! - fills[of[next]!]!;
      if (gain > 0 || (gain === 0 && costs[position]! < costs[next]!)) next = position;
    }
    team = include(team, next, costs[next]!, roster);
  }
  return team;
}
