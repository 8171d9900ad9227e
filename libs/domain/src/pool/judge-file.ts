import { COLUMNS, knowledgeColumns, places } from './expert-columns.js';
import { CellReader } from './cell-reader.js';
import { readLine } from './read-line.js';
import type { FileLine, JudgedFile, LineFault, PoolSurroundings } from './pool-file.js';
import { indexOf, type PoolIndex } from './pool-index.js';
import { POOL_LIMITS } from './pool-member.js';

const KNOWN = new Set([
  ...Object.values(COLUMNS),
  ...places(POOL_LIMITS.knowledge).flatMap((place) => Object.values(knowledgeColumns(place))),
]);
/** Faults that are told one by one; of the others only how many there are. Our default: more than anybody mends at once. */
const MOST_FAULTS = 200;
/** What may be left out: it is worked out, or there need not be any. */
const OPTIONAL: readonly string[] = [COLUMNS.id, COLUMNS.name];

/**
 * Every fault of a file with the pool of a region, and what its sound lines ask for. Nobody who is in the pool is removed
 * by being left out of the file. Of many faults the first are told, and how many there are; every line with one is named.
 */
export function judgeFile([header, ...lines]: readonly FileLine[], pool: PoolSurroundings): JudgedFile {
  const faults = header ? headerFaults(header) : [fault(1, COLUMNS.userId, 'Dit bestand is leeg.')];
  const judged: JudgedFile = {
    readable: faults.length === 0,
    faults,
    faultCount: faults.length,
    leftOut: [],
    changes: [],
  };
  if (!header || !judged.readable) return { ...judged, leftOut: lines.map(({ line }) => line) };
  const columns = header.cells.map((name) => name.trim());
  const index = indexOf(pool);
  const seen = new Map<string, number>();
  let untoldFrom = 0;
  for (const line of lines) {
    const found = judgeLine(line, columns, index, seen);
    if (!Array.isArray(found)) judged.changes.push(found);
    else {
      judged.leftOut.push(line.line);
      judged.faultCount += found.length;
      judged.faults.push(...found.slice(0, MOST_FAULTS - judged.faults.length));
      if (judged.faults.length < judged.faultCount) untoldFrom ||= line.line;
    }
  }
  if (untoldFrom > 0) judged.faults.push(moreFaults(untoldFrom, judged.faultCount - MOST_FAULTS));
  return judged;
}

const moreFaults = (line: number, count: number): LineFault =>
  fault(line, '', `Vanaf deze regel zijn er nog ${count} fouten. Herstel eerst die hierboven.`);

function judgeLine({ line, cells }: FileLine, columns: readonly string[], pool: PoolIndex, seen: Map<string, number>) {
  if (cells.length !== columns.length) {
    const message = `Deze regel heeft ${cells.length} vakken, de eerste regel ${columns.length}. Maak dat gelijk.`;
    return [fault(line, '', message)];
  }
  const reader = new CellReader(new Map(columns.map((column, index) => [column, cells[index]!])));
  const change = readLine(reader, pool);
  const earlier = seen.get(change.member.userId);
  if (earlier) reader.fault(COLUMNS.userId, `Deze gebruiker staat ook op regel ${earlier}. Laat één regel staan.`);
  else seen.set(change.member.userId, line);
  return reader.faults.length > 0 ? reader.faults.map((found) => ({ line, ...found })) : { line, ...change };
}

function headerFaults({ line, cells }: FileLine): LineFault[] {
  if (cells.length > KNOWN.size) {
    return [fault(line, '', `Dit bestand heeft ${cells.length} kolommen. Gebruik er hoogstens ${KNOWN.size}.`)];
  }
  const names = cells.map((name) => name.trim());
  const missing = Object.values(COLUMNS).filter((name) => !names.includes(name) && !OPTIONAL.includes(name));
  const seen = new Set<string>();
  const twice = names.filter((name) => seen.size === seen.add(name).size);
  return [
    ...missing.map((name) => fault(line, name, 'Deze kolom ontbreekt. Voeg haar toe.')),
    ...names
      .filter((name) => !KNOWN.has(name))
      .map((name) => fault(line, name, 'Deze kolom kennen wij niet. Haal haar weg.')),
    ...twice.map((name) => fault(line, name, 'Deze kolom staat er twee keer. Haal er een weg.')),
  ];
}

const fault = (line: number, column: string, message: string): LineFault => ({ line, column, message });
