/** What thinning needs to know of the open candidates. */
export interface Standing {
  /** The rows that each kind of candidate meets. */
  readonly masks: readonly number[];
  /** Kind of a candidate. */
  readonly kindOf: (position: number) => number;
  /** Group of a candidate: a set of rivals of whom few may sit together. */
  readonly groupOf: (position: number) => number;
  /** How many of a group may still join. */
  readonly roomIn: (group: number) => number;
}

/**
 * Leaves out candidates whom a best team within the group limits never needs: for `places` free places, a candidate is
 * replaceable when no dearer others who meet at least the same rows fill the group's own room, or come from `places`
 * different groups (one of which the rest of the team leaves untouched).
 *
 * @param open candidates, best first
 */
export function thinOut(open: Int32Array, places: number, { masks, kindOf, groupOf, roomIn }: Standing): number[] {
  const lesser: (number[] | undefined)[] = [];
  // For each kind up to `places` groups that supply it, and how many each supplies.
  const groups = new Int32Array(masks.length * places);
  const supplies = new Int32Array(masks.length * places);
  const seen = new Int32Array(masks.length);
  const kept: number[] = [];
  for (const position of open) {
    const kind = kindOf(position);
    if (seen[kind]! >= places) continue;
    const group = groupOf(position);
    const start = kind * places;
    const own = indexIn(groups, start, seen[kind]!, group);
    if (own !== -1 && supplies[own]! >= roomIn(group)) continue;
    kept.push(position);
    for (const weaker of (lesser[kind] ??= weakerThan(kind, masks))) {
      const at = weaker * places;
      const count = seen[weaker]!;
      if (count >= places) continue;
      const known = indexIn(groups, at, count, group);
      if (known !== -1) {
        supplies[known]! += 1;
        continue;
      }
      groups[at + count] = group;
      supplies[at + count] = 1;
      seen[weaker] = count + 1;
    }
  }
  return kept;
}

function weakerThan(kind: number, masks: readonly number[]): number[] {
  const mask = masks[kind]!;
  return masks.flatMap((other, index) => ((other & mask) === other ? [index] : []));
}

function indexIn(list: Int32Array, start: number, count: number, value: number): number {
  for (let index = start; index < start + count; index += 1) if (list[index] === value) return index;
  return -1;
}
