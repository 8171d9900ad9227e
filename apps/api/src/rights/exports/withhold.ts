import type { Petitioner } from '#contracts/rights';
import type { Intake } from '#persistence/intakes/intake';
import type { SnapshotRow } from '#persistence/rights/dossier-snapshot.repository';
import type { ExportPart } from './export-parts.js';

/** By the name of a part of the dossier. */
type Rows = Record<string, SnapshotRow[]>;

/** What records tell of safety beside what they are about. */
const SAFETY_FIELDS = ['safe', 'safetyPlan', 'alarmWhen'];
/** What was said or asked, and by whom by a code. */
const SAID_BY: readonly (readonly [part: string, by: string])[] = [
  ['consent', 'givenBy'],
  ['correction', 'askedBy'],
  ['destructionRequest', 'askedBy'],
];
const WORDS = ['how', 'weighing'];

/** Whose words, by their code, are those of who asks. */
const OWN: Record<Petitioner, readonly string[]> = {
  child: ['child'],
  mother: ['mother', 'parents'],
  father: ['father', 'parents'],
  parents: ['mother', 'father', 'parents'],
  guardian: ['guardian'],
  representative: ['child', 'representative'],
};

export interface Withholding {
  askedBy: Petitioner;
  parts: ReadonlySet<ExportPart>;
  /** Own words of parents that are sent along all the same: their place in the intake, from 1. */
  parentsWords: readonly number[];
}

/** An intake of which any field may have been left out: a list is empty then, anything else null. */
export type WithheldIntake = {
  [F in keyof Intake]: Intake[F] extends readonly unknown[] ? Intake[F] : Intake[F] | null;
};

/** An intake without what is left out, and without the names of others. */
export function withholdIntake(intake: Intake, { parts, parentsWords }: Withholding): WithheldIntake {
  const kept = Object.entries(intake).map(([field, value]): [string, unknown] => {
    if (!parts.has(field as ExportPart)) return [field, value];
    return [field, Array.isArray(value) ? [] : null];
  });
  const chosen = intake.parentsWords.filter((_words, index) => parentsWords.includes(index + 1));
  const shown = Object.fromEntries(kept) as WithheldIntake;
  return {
    ...shown,
    ...(parts.has('parentsWords') && { parentsWords: chosen }),
    involved: shown.involved.map((person) => ({ ...person, name: 'weggelaten' })),
  };
}

/** The records without what is left out, and without the lines of the timeline that would tell of it. */
export function withholdRows(rows: Rows, { askedBy, parts }: Withholding): Rows {
  const others = parts.has('wordsOfOthers');
  const kept = mapRows(rows, (part, row) => {
    if (parts.has(part as ExportPart)) return null;
    if (part === 'clock' && parts.has('safetyAlarm') && row['kind'] === 'safetyAlarm') return null;
    if (others && isOfAnother(part, row, askedBy)) return part === 'consent' ? without(row, WORDS) : null;
    return parts.has('safety') ? without(row, SAFETY_FIELDS) : row;
  });
  const gone = goneFrom(rows, kept);
  return mapRows(kept, (part, row) => {
    if (part !== 'event') return row;
    if (gone.has(row['subjectId']) || parts.has(row['subjectRecord'] as ExportPart)) return null;
    return others && row['subjectRecord'] === 'consent' ? without(row, ['reason']) : row;
  });
}

function isOfAnother(part: string, row: SnapshotRow, askedBy: Petitioner): boolean {
  const said = SAID_BY.find(([record]) => record === part);
  return said !== undefined && !OWN[askedBy].includes(String(row[said[1]]));
}

function goneFrom(before: Rows, after: Rows): ReadonlySet<unknown> {
  const ids = (rows: Rows) => Object.values(rows).flatMap((all) => all.map(({ id }) => id));
  const left = new Set(ids(after));
  return new Set(ids(before).filter((id) => id !== undefined && !left.has(id)));
}

const mapRows = (rows: Rows, change: (part: string, row: SnapshotRow) => SnapshotRow | null): Rows =>
  Object.fromEntries(
    Object.entries(rows).map(([part, all]) => [
      part,
      all.map((row) => change(part, row)).filter((row) => row !== null),
    ]),
  );

const without = (row: SnapshotRow, fields: readonly string[]): SnapshotRow =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !fields.includes(name)));
