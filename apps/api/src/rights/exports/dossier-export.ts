import type { Petitioner } from '#contracts/rights';
import type { Intake } from '#persistence/intakes/intake';
import type { DossierPart } from '#persistence/rights/dossier-tables';
import type { DossierSnapshot, Look, SnapshotRow } from '#persistence/rights/dossier-snapshot.repository';
import { LEFT_OUT, withoutOthers } from './left-out.js';

/** Everything that a dossier holds about one child, as it leaves. */
export interface DossierExport {
  about: { reference: string; madeAt: string; askedBy: Petitioner; purpose: string; leftOut: readonly string[] };
  intake: Intake | null;
  bsn: 'aanwezig' | 'niet aanwezig';
  parts: Record<Exclude<DossierPart, 'intake'>, SnapshotRow[]>;
  looks: Look[];
}

interface Making {
  reference: string;
  madeAt: string;
  askedBy: Petitioner;
  purpose: string;
  /** By id: people, organisations and tables. */
  names: ReadonlyMap<string, string>;
}

/** Of how the machine works, not of what is known. */
const TECHNICAL = new Set([
  'caseId',
  'regionId',
  'policyVersion',
  'rung',
  'termSource',
  'remindAt',
  'ladder',
  'storedAs',
]);

/** An opened snapshot as it may leave: people and organisations by name, others' data left out. */
export function dossierExport({ parts, bsnRecorded, looks }: DossierSnapshot, making: Making): DossierExport {
  const { names, ...about } = making;
  const {
    intake: [sealed],
    ...rest
  } = parts;
  const intake = sealed ? (JSON.parse(String(sealed['sealed'])) as Intake) : null;
  const shown = Object.entries(rest).map(([part, rows]) => [part, rows.map((row) => named(lean(row), names))]);
  return {
    about: { ...about, leftOut: LEFT_OUT },
    intake: intake && withoutOthers(intake, about.askedBy),
    bsn: bsnRecorded ? 'aanwezig' : 'niet aanwezig',
    parts: Object.fromEntries(shown) as DossierExport['parts'],
    looks,
  };
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Every id in a snapshot, to look up whose they are. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return ID.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
}

const lean = (row: SnapshotRow): SnapshotRow =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !TECHNICAL.has(name)));

function named<T>(value: T, names: ReadonlyMap<string, string>): T {
  if (typeof value === 'string') return (names.get(value) ?? value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => named(item, names)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, named<unknown>(inner, names)])) as T;
}
