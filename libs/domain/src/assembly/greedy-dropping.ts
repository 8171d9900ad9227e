import { type Ground } from './cover-bound.js';
import { include, type PartialTeam } from './partial-team.js';
import { type Quest } from './quest.js';

/** More than all that may be dropped together is worth. */
const MUST = 1_000_000;

/**
 * A first team where some seats may stay open: always who is nearest to meeting most, with the seats that must be filled before
 * all others. It may leave some of those open; whoever asks has to look.
 */
export function greedyDropping(
  start: PartialTeam,
  { roster, costs }: Ground,
  { least, most, droppable = [] }: Pick<Quest, 'least' | 'most' | 'droppable'>,
): PartialTeam {
  const { met, of, rows } = roster.profiles;
  const asked = Array.from({ length: rows }, (_, row) =>
    droppable.filter((one) => one.row === row).map(({ seats }) => seats),
  );
  let team = start;
  const filled = new Int32Array(rows);
  while (team.members.length < most && team.open.length > 0) {
    const { left, open } = team;
    const worth = asked.map((all, row) => {
      const open = all.map((seats) => seats - filled[row]!).filter((seats) => seats > 0);
      return open.reduce((sum, seats) => sum + 1 / seats, left[row]! > 0 ? MUST : 0);
    });
    const gains = Float64Array.from(met, (own) => own.reduce((sum, row) => sum + worth[row]!, 0));
    let next = open[0]!;
    for (const position of open) if (gains[of[position]!]! > gains[of[next]!]!) next = position;
    if (gains[of[next]!] === 0 && team.members.length >= least) break;
    for (const row of met[of[next]!]!) filled[row]! += 1;
    team = include(team, next, costs[next]!, roster);
  }
  return team;
}
