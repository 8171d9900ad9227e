import { type AssemblyExpert } from '#contracts/assembly';

/** Candidates of whom only a few may sit in one team. */
export interface Group {
  /** The organisation whose limit (H7) holds for the group; undefined for a clique of forbidden pairs (H8), of whom one may sit. */
  readonly organisation: string | undefined;
}

/**
 * Splits candidates into groups of rivals: greedy cliques of forbidden pairs first, best candidates first, the others by
 * organisation. Every candidate is in exactly one group, so a bound may count each group's limit.
 */
export function groupRivals(
  experts: readonly AssemblyExpert[],
  forbidden: readonly ReadonlySet<number>[],
): { groups: Group[]; groupOf: number[] } {
  const groups: Group[] = [];
  const groupOf = new Array<number>(experts.length).fill(-1);
  const groupOfOrganisation = new Map<string, number>();
  experts.forEach(({ organisation }, position) => {
    if (groupOf[position] !== -1) return;
    const clique = growClique(position, forbidden, groupOf);
    if (clique.length > 1) {
      for (const member of clique) groupOf[member] = groups.length;
      groups.push({ organisation: undefined });
      return;
    }
    const group = groupOfOrganisation.get(organisation) ?? groups.push({ organisation }) - 1;
    groupOfOrganisation.set(organisation, group);
    groupOf[position] = group;
  });
  return { groups, groupOf };
}

function growClique(seed: number, forbidden: readonly ReadonlySet<number>[], groupOf: readonly number[]): number[] {
  const clique = [seed];
  const rivals = [...(forbidden[seed] ?? [])].filter((rival) => groupOf[rival] === -1).sort((a, b) => a - b);
  for (const rival of rivals) {
    if (clique.every((member) => forbidden[member]?.has(rival))) clique.push(rival);
  }
  return clique;
}
