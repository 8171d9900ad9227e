import { type AssemblyExpert } from '#contracts/assembly';

/** H8 as a graph over positions in `experts`: a pair is forbidden when either names the other. Names of absent experts are ignored. */
export function forbiddenPairs(experts: readonly AssemblyExpert[]): Set<number>[] {
  const positionOf = new Map(experts.map(({ id }, position) => [id, position]));
  const forbidden = experts.map(() => new Set<number>());
  experts.forEach((expert, position) => {
    for (const id of expert.mayNotSitWith) {
      const other = positionOf.get(id);
      if (other === undefined) continue;
      forbidden[position]?.add(other);
      forbidden[other]?.add(position);
    }
  });
  return forbidden;
}
