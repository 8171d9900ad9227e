/** What thinning needs to know of the open candidates, by position. */
export interface Standing {
  /** The followed rows that the candidate meets. */
  readonly maskOf: (position: number) => number;
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
export function thinOut(open: readonly number[], places: number, standing: Standing): number[] {
  const masks = new Set(open.map((position) => standing.maskOf(position)));
  const suppliers = new Map([...masks].map((mask) => [mask, new Map<number, number>()]));
  return open.filter((position) => {
    const mask = standing.maskOf(position);
    const group = standing.groupOf(position);
    const better = suppliers.get(mask);
    if (!better || better.size >= places || (better.get(group) ?? 0) >= standing.roomIn(group)) return false;
    for (const [lesser, supply] of suppliers) {
      if ((lesser & mask) === lesser) supply.set(group, (supply.get(group) ?? 0) + 1);
    }
    return true;
  });
}
