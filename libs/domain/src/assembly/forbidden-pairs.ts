import { type AssemblyExpert } from '#contracts/assembly';

/** A graph over positions: the neighbours of `position` are `neighbours[starts[position]]` up to `starts[position + 1]`. */
export interface Graph {
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
}

/**
 * H8 as a graph over positions in `experts`: a pair is forbidden when either names the other. Names of absent experts are ignored.
 */
export function forbiddenPairs(experts: readonly AssemblyExpert[]): Graph {
  const positionOf = new Map<string, number>();
  experts.forEach(({ id }, position) => positionOf.set(id, position));
  const ends: number[] = [];
  const starts = new Int32Array(experts.length + 1);
  experts.forEach(({ mayNotSitWith }, position) => {
    for (const id of mayNotSitWith) {
      const other = positionOf.get(id);
      if (other === undefined) continue;
      ends.push(position, other);
      starts[position + 1]! += 1;
      starts[other + 1]! += 1;
    }
  });
  for (let position = 0; position < experts.length; position += 1) starts[position + 1]! += starts[position]!;
  const neighbours = new Int32Array(ends.length);
  const next = starts.slice();
  for (let end = 0; end < ends.length; end += 2) {
    const [one, other] = [ends[end]!, ends[end + 1]!];
    neighbours[next[one]!++] = other;
    neighbours[next[other]!++] = one;
  }
  return withoutRepetition({ starts, neighbours });
}

// A pair that both name, or that one names twice, is one pair.
function withoutRepetition({ starts, neighbours }: Graph): Graph {
  const lastSeenAt = new Int32Array(starts.length).fill(-1);
  let [length, from] = [0, 0];
  for (let position = 0; position < starts.length - 1; position += 1) {
    const to = starts[position + 1]!;
    for (let index = from; index < to; index += 1) {
      const other = neighbours[index]!;
      if (lastSeenAt[other] === position) continue;
      lastSeenAt[other] = position;
      neighbours[length++] = other;
    }
    starts[position + 1] = length;
    from = to;
  }
  return { starts, neighbours: neighbours.subarray(0, length) };
}

/** Whether two of these people may not sit together, in either's list. */
export function haveForbiddenPair(team: readonly Pick<AssemblyExpert, 'id' | 'mayNotSitWith'>[]): boolean {
  const ids = new Set(team.map(({ id }) => id));
  return team.some(({ mayNotSitWith }) => mayNotSitWith.some((id) => ids.has(id)));
}

/** Those with whom the one at `position` may not sit. */
export function rivalsOf({ starts, neighbours }: Graph, position: number): Int32Array {
  return neighbours.subarray(starts[position], starts[position + 1]);
}
