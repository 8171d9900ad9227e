import { rivalsOf } from './forbidden-pairs.js';
import { type PartialTeam, roomAt } from './partial-team.js';
import { leaves, type RivalBits, setOf } from './rival-bits.js';
import { type Candidates } from './roster.js';

/**
 * Leaves out open candidates beside whom some row could no longer be filled, because by pairs (H8) or by taking the last room
 * of their organisation (H7) they keep too many others out, until nobody is left out any more. Undefined when a row cannot be
 * filled at all.
 *
 * @param places how many may join at most
 */
export function withoutHopeless(team: PartialTeam, places: number, roster: Candidates): PartialTeam | undefined {
  let { open } = team;
  for (;;) {
    const hopeful = oneRound({ ...team, open }, places, roster);
    if (!hopeful) return undefined;
    if (hopeful.length === open.length) return { ...team, open };
    open = hopeful;
  }
}

function oneRound(team: PartialTeam, places: number, roster: Candidates): Int32Array | undefined {
  const { left, open } = team;
  const { profiles } = roster;
  const hopeless = new Uint8Array(roster.organisation.length);
  for (let row = 0; row < left.length; row += 1) {
    const seats = left[row]!;
    if (seats === 0) continue;
    if (seats > places) return undefined;
    const meets = profiles.meets[row]!;
    const supply = open.filter((position) => meets[profiles.of[position]!] === 1);
    if (supply.length < seats) return undefined;
    if (supply.length - seats >= roster.mostKeptOut) continue;
    if (roster.rivalBits) markByBits(hopeless, team, { supply, seats }, roster, roster.rivalBits);
    else markByCounts(hopeless, team, { supply, seats, meets }, roster);
  }
  return open.filter((position) => hopeless[position] === 0);
}

function markByBits(
  hopeless: Uint8Array,
  { members, open }: PartialTeam,
  { supply, seats }: { supply: Int32Array; seats: number },
  roster: Candidates,
  rivals: RivalBits,
): void {
  const { organisation } = roster;
  const supplied = setOf(supply, rivals.words);
  const colleagues = new Map<number, Uint32Array>();
  for (const position of supply) {
    const employer = organisation[position]!;
    if (colleagues.has(employer) || roomAt(employer, members, roster) !== 1) continue;
    colleagues.set(
      employer,
      setOf(
        supply.filter((other) => organisation[other] === employer),
        rivals.words,
      ),
    );
  }
  for (const position of open) {
    if (hopeless[position] === 1) continue;
    if (!leaves(seats, supplied, rivals, position, colleagues.get(organisation[position]!))) hopeless[position] = 1;
  }
}

function markByCounts(
  hopeless: Uint8Array,
  { members, open }: PartialTeam,
  { supply, seats, meets }: { supply: Int32Array; seats: number; meets: Uint8Array },
  roster: Candidates,
): void {
  const { organisation, profiles } = roster;
  const keptOut = new Int32Array(organisation.length);
  const colleagues = new Int32Array(roster.organisations);
  for (const position of supply) {
    const employer = organisation[position]!;
    const isLast = roomAt(employer, members, roster) === 1;
    if (isLast) colleagues[employer]! += 1;
    for (const rival of rivalsOf(roster.forbidden, position)) {
      // Whoever is kept out as a colleague already counts once.
      if (!isLast || organisation[rival] !== employer) keptOut[rival]! += 1;
    }
  }
  for (const position of open) {
    const others = Math.max(0, colleagues[organisation[position]!]! - meets[profiles.of[position]!]!);
    if (supply.length - keptOut[position]! - others < seats) hopeless[position] = 1;
  }
}
