import { type Partition } from './cover-bound.js';
import { rivalsOf } from './forbidden-pairs.js';
import { type Candidates } from './roster.js';

/** Everybody by employer: what a bound needs to count H7 exactly. */
export function byOrganisation({ organisation }: Candidates): Partition {
  return organisation;
}

/** Greedy cliques of forbidden pairs among the open candidates, most preferred first; whoever is in none stays with their employer. */
export function byClique(open: Int32Array, { organisation, organisations, forbidden }: Candidates): Partition {
  const partition = organisation.slice();
  const free = new Uint8Array(partition.length);
  for (const position of open) free[position] = 1;
  let cliques = 0;
  // How many of the clique at hand each may not sit with.
  const clashes = new Int32Array(partition.length);
  for (const seed of open) {
    if (free[seed] === 0) continue;
    const clique = [seed];
    const rivals = [...new Set(rivalsOf(forbidden, seed))].filter((rival) => free[rival] === 1);
    rivals.sort((left, right) => left - right);
    const counted: number[] = [];
    const count = (position: number) => {
      for (const rival of new Set(rivalsOf(forbidden, position))) {
        clashes[rival]! += 1;
        counted.push(rival);
      }
    };
    if (rivals.length > 0) count(seed);
    for (const rival of rivals) {
      if (clashes[rival]! < clique.length) continue;
      clique.push(rival);
      count(rival);
    }
    for (const rival of counted) clashes[rival] = 0;
    if (clique.length === 1) continue;
    for (const member of clique) {
      partition[member] = organisations + cliques;
      free[member] = 0;
    }
    cliques += 1;
  }
  return partition;
}
