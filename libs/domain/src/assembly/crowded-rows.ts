import { type Programme } from './programme.js';
import { type Row, type Tableau } from './tableau.js';

const CROWDED = 1e-4;

/** The rules between people that a solution with parts of people breaks, as rows to add. */
export function crowdedRows(tableau: Tableau, programme: Programme, shares: Float64Array): Row[] {
  const there = [...shares.keys()].filter((person) => shares[person]! > CROWDED / 10);
  there.sort((one, other) => shares[other]! - shares[one]! || one - other);
  const isCrowded = ({ people, most }: Row) =>
    people.reduce((sum, person) => sum + shares[person]!, 0) > most + CROWDED;
  return [...crowdedStaff(there, programme).filter(isCrowded), ...crowdedCliques(there, tableau, programme, isCrowded)];
}

// H7, each organisation once.
function crowdedStaff(there: readonly number[], programme: Programme): Row[] {
  const seen = new Set<number>();
  return there.flatMap((person) => {
    if (seen.has(person)) return [];
    const row = programme.staffOf(person);
    for (const one of row.people) seen.add(one);
    return [row];
  });
}

// H8: sets of people of whom one may sit, from each who is there, as large as can be seen at once.
function crowdedCliques(
  there: readonly number[],
  tableau: Tableau,
  programme: Programme,
  isCrowded: (row: Row) => boolean,
): Row[] {
  const rows: Row[] = [];
  // How many of the clique at hand each may not sit with.
  const clashes = new Int32Array(tableau.people);
  const settled = new Set<number>();
  for (const seed of there) {
    if (settled.has(seed)) continue;
    const clique: number[] = [];
    const counted: number[] = [];
    const add = (person: number) => {
      clique.push(person);
      for (const rival of programme.rivals(person)) {
        clashes[rival]! += 1;
        counted.push(rival);
      }
    };
    add(seed);
    for (const person of there) if (clashes[person] === clique.length) add(person);
    if (isCrowded(oneOf(clique))) {
      for (const person of clique) settled.add(person);
      const others = counted.filter((person) => clashes[person] === clique.length && !tableau.isOut(person));
      for (const person of [...new Set(others)].sort((one, other) => one - other)) {
        if (clashes[person] === clique.length) add(person);
      }
      rows.push(oneOf(clique));
    }
    for (const person of counted) clashes[person] = 0;
  }
  return rows;
}

function oneOf(clique: readonly number[]): Row {
  return { people: Int32Array.from(clique), least: 0, most: 1 };
}
