import { rivalsOf } from './forbidden-pairs.js';
import { type PartialTeam } from './partial-team.js';
import { type Candidates } from './roster.js';
import { kindsBy } from './seat-states.js';

/** As many bits as a mask has. */
const MOST_ROWS = 31;

/**
 * Leaves out open candidates without whom every team is as good: for them so many no dearer candidates stand ready, who meet
 * at least the same rows, that the other members of a team cannot keep all of these out, neither by forbidden pairs (H8) nor by
 * filling their organisations (H7). Exact under all hard rules: replacing always moves forward in the order of `open`, so it ends.
 */
export function withoutReplaceable(
  { open, members, left }: PartialTeam,
  places: number,
  roster: Candidates,
): Int32Array {
  const { profiles, forbidden, organisation, maxPerOrganisation } = roster;
  // Every row that is still asked, also those that the bound leaves out.
  const asked = [...left.keys()].filter((row) => left[row]! > 0);
  if (asked.length > MOST_ROWS) return open;
  const { masks, kindOf } = kindsBy(asked, profiles);
  const isOpen = new Uint8Array(roster.organisation.length);
  for (const position of open) isOpen[position] = 1;
  // A member who is in already may leave room for only one more of their organisation.
  const room = members.length > 0 ? 1 : maxPerOrganisation;
  const stands = masks.map(() => new StandIns(places - 1, room, roster));
  const lesser: (number[] | undefined)[] = [];
  return open.filter((position) => {
    const kind = kindOf[profiles.of[position]!]!;
    const mask = masks[kind]!;
    if (stands[kind]!.areEnough) return false;
    lesser[kind] ??= masks.flatMap((other, index) => ((other & mask) === other ? [index] : []));
    for (const weaker of lesser[kind]) {
      const standIns = stands[weaker]!;
      if (!standIns.areEnough) standIns.add(organisation[position]!, rivalsOf(forbidden, position), isOpen);
    }
    return true;
  });
}

/** Those who can replace candidates of one kind. */
class StandIns {
  areEnough = false;
  private size = 0;
  private need = 0;
  private readonly byRival: TopCounts;
  private readonly byOrganisation: TopCounts;

  constructor(
    private readonly others: number,
    private readonly room: number,
    { organisation, organisations }: Candidates,
  ) {
    this.byRival = new TopCounts(organisation.length);
    this.byOrganisation = new TopCounts(organisations);
  }

  add(organisation: number, rivals: Int32Array, isOpen: Uint8Array): void {
    this.size += 1;
    this.byOrganisation.add(organisation);
    for (const rival of rivals) if (isOpen[rival] === 1) this.byRival.add(rival);
    if (this.size <= this.need) return;
    // Nobody else can keep out more: by pairs, by filling organisations, and by being one of them.
    this.need =
      this.byRival.sumOfTop(this.others) +
      this.byOrganisation.sumOfTop(Math.floor(this.others / this.room)) +
      this.others;
    this.areEnough = this.size > this.need;
  }
}

/** Counts by number, and the sum of the highest ones. */
class TopCounts {
  private counts: Uint32Array | undefined;
  /** How many have each count. */
  private readonly having: number[] = [];

  constructor(private readonly length: number) {}

  add(index: number): void {
    this.counts ??= new Uint32Array(this.length);
    const count = (this.counts[index]! += 1);
    this.having[count] = (this.having[count] ?? 0) + 1;
    if (count > 1) this.having[count - 1]! -= 1;
  }

  sumOfTop(places: number): number {
    let [sum, free] = [0, places];
    for (let count = this.having.length - 1; count > 0 && free > 0; count -= 1) {
      const taken = Math.min(free, this.having[count] ?? 0);
      sum += taken * count;
      free -= taken;
    }
    return sum;
  }
}
