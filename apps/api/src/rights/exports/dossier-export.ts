import type { Petitioner } from '#contracts/rights';
import type { Intake } from '#persistence/intakes/intake';
import type { DossierPart } from '#persistence/rights/dossier-tables';
import type { DossierSnapshot, SnapshotRow } from '#persistence/rights/dossier-snapshot.repository';
import { type AccessOverviewResponse, toOverviewLine } from '../../access-log/access-overview.response.js';
import { domainInWords } from './domain-words.js';
import { type Choices, type LeftOut, leftOutFor, whyLeftOut } from './left-out.js';
import { NEVER_IN_EXPORT } from './not-in-export.js';
import { type WithheldIntake, withholdIntake, withholdRows } from './withhold.js';

/** Everything that a dossier holds about one child, as it leaves. */
export interface DossierExport {
  about: {
    reference: string;
    madeAt: string;
    askedBy: Petitioner;
    purpose: string;
    /** Left out for who asks, each part with its ground. */
    withheld: readonly LeftOut[];
    /** All that is not in it, in words. */
    leftOut: readonly string[];
  };
  intake: WithheldIntake | null;
  bsn: 'aanwezig' | 'niet aanwezig';
  parts: Record<Exclude<DossierPart, 'intake'>, SnapshotRow[]>;
  /** What the problem domains of the case are, by the code that stands with the case. */
  domains: { code: string; name: string }[];
  /** The same overview as the family gets by itself. */
  looks: AccessOverviewResponse[];
}

interface Making {
  reference: string;
  madeAt: string;
  askedBy: Petitioner;
  purpose: string;
  /** By id: people, organisations and tables. */
  names: ReadonlyMap<string, string>;
  /** What the region calls its domains, by code; those that ended too. */
  domainNames: ReadonlyMap<string, string>;
  choices: Choices & { parentsWords: readonly number[] };
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
  'slotId',
  'moves',
  'room',
]);

/** What an expert told of themselves, to show that they are independent. */
const OF_EXPERTS = new Set(['interests']);

/** Who did what in it are the participants; whose turn it is, is how the region works. */
const NOT_OF_THE_CASE = new Set([
  'id',
  'casusinbrengerId',
  'coordinatorId',
  'regievoerderId',
  'waitingForRole',
  'waitingForUserId',
  'waitingSince',
  'nextDueAt',
  'mainTaskId',
]);

/** An opened snapshot as it may leave: people and organisations by name, and without what is left out for who asks. */
export function dossierExport({ parts, bsnRecorded, looks }: DossierSnapshot, making: Making): DossierExport {
  const { names, domainNames, choices, ...about } = making;
  const {
    intake: [sealed],
    ...rest
  } = parts;
  const intake = sealed ? (JSON.parse(String(sealed['sealed'])) as Intake) : null;
  const withheld = leftOutFor(about.askedBy, choices);
  const withholding = {
    askedBy: about.askedBy,
    parts: new Set(withheld.map(({ part }) => part)),
    parentsWords: choices.parentsWords,
  };
  const kept = withholdRows(
    {
      ...rest,
      case: rest.case.map(ofCase),
      emergencyAccess: rest.emergencyAccess.map(withoutName),
      invitation: rest.invitation.map(withoutNote),
      event: rest.event.map(withoutWordsOfExperts),
    },
    withholding,
  );
  const shown = Object.entries(kept).map(([part, rows]) => [part, rows.map((row) => named(lean(row), names))]);
  return {
    about: { ...about, withheld, leftOut: [...withheld.map(whyLeftOut), ...NEVER_IN_EXPORT] },
    intake: intake && withholdIntake(intake, withholding),
    bsn: bsnRecorded ? 'aanwezig' : 'niet aanwezig',
    parts: Object.fromEntries(shown) as DossierExport['parts'],
    domains: codesIn(kept['case']).map((code) => ({ code, name: domainInWords(code, domainNames.get(code)) })),
    looks: looks.map(toOverviewLine),
  };
}

const codesIn = (cases: readonly SnapshotRow[] = []): string[] =>
  cases.flatMap((row) => row['problemDomains'] as string[]);

const ofCase = (row: SnapshotRow): SnapshotRow => ({
  ...Object.fromEntries(Object.entries(row).filter(([name]) => !NOT_OF_THE_CASE.has(name))),
  regievoerder: row['regievoerderId'] ? 'een regievoerder is aangewezen' : null,
});

/** Who of the staff looked in the dossier is told by function, in an emergency as well. */
const withoutName = ({ userId: _userId, ...row }: SnapshotRow): SnapshotRow => row;

/** Why somebody is not in the team was told to the coordinator, and may be about others. */
const withoutNote = ({ note: _note, ...row }: SnapshotRow): SnapshotRow => row;

function withoutWordsOfExperts(row: SnapshotRow): SnapshotRow {
  if (row['subjectRecord'] !== 'invitation') return row;
  const { reason: _reason, ...rest } = row;
  return rest;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Every id in a snapshot, to look up whose they are. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return ID.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
}

const lean = (row: SnapshotRow): SnapshotRow =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !TECHNICAL.has(name) && !OF_EXPERTS.has(name)));

function named<T>(value: T, names: ReadonlyMap<string, string>): T {
  if (typeof value === 'string') return (names.get(value) ?? value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => named(item, names)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, named<unknown>(inner, names)])) as T;
}
