import type { CellReader } from './cell-reader.js';
import { COLUMNS, knowledgeColumns, places } from './expert-columns.js';
import { isLanguage } from './languages.js';
import type { PoolChange } from './pool-file.js';
import type { PoolIndex } from './pool-index.js';
import { isSameKnowledge, type Knowledge, POOL_LIMITS, type PoolMember, type StoredMember } from './pool-member.js';

/** What one line says, with every fault of it in the reader. Who is named already may stay named. */
export function readLine(reader: CellReader, pool: PoolIndex): Omit<PoolChange, 'line'> {
  const userId = readUser(reader, pool);
  const before = pool.members.get(userId) ?? null;
  const id = reader.raw(COLUMNS.id)?.toLowerCase() ?? null;
  if (id !== null && id !== before?.id) {
    reader.fault(COLUMNS.id, 'Dit kenmerk hoort niet bij deze gebruiker. Laat het leeg voor iemand die nieuw is.');
  }
  const member: PoolMember = {
    userId,
    organisationId: readOrganisation(reader, pool, before),
    knowledge: readKnowledge(reader, pool, before),
    expertByExperience: reader.flag(COLUMNS.expertByExperience),
    omdenker: reader.flag(COLUMNS.omdenker),
    languages: readLanguages(reader),
    homeBase: reader.text(COLUMNS.homeBase, POOL_LIMITS.homeBase),
    travelMinutes: reader.required(COLUMNS.travelMinutes, 0, POOL_LIMITS.travelMinutes),
    maxActiveCases: reader.required(COLUMNS.maxActiveCases, 0, POOL_LIMITS.activeCases),
    minCasesPerYear: reader.required(COLUMNS.minCasesPerYear, 0, POOL_LIMITS.casesPerYear),
    sharesSupraRegionally: reader.flag(COLUMNS.sharesSupraRegionally),
    sharesNationally: reader.flag(COLUMNS.sharesNationally),
    mayNotSitWith: readPartners(reader, pool, before),
    leftOn: reader.day(COLUMNS.leftOn),
  };
  return { before, member, changed: changedColumns(member, before) };
}

function readUser(reader: CellReader, { users, members }: PoolIndex): string {
  const id = reader.raw(COLUMNS.userId)?.toLowerCase() ?? '';
  const user = users.get(id);
  if (!user) reader.fault(COLUMNS.userId, 'Vul het kenmerk in van iemand die in uw regio werkt.');
  else if (!user.isExpert && !members.has(id)) reader.fault(COLUMNS.userId, 'Geef deze gebruiker eerst de rol expert.');
  const name = reader.raw(COLUMNS.name);
  if (user && name !== null && name !== user.name) {
    reader.fault(
      COLUMNS.name,
      'Deze naam hoort niet bij deze gebruiker. Laat de naam leeg, of zoek de goede gebruiker.',
    );
  }
  return id;
}

function readOrganisation(reader: CellReader, { organisations }: PoolIndex, before: StoredMember | null): string {
  const wanted = reader.raw(COLUMNS.organisation) ?? '';
  const found = organisations.get(wanted) ?? organisations.get(wanted.toLowerCase()) ?? [];
  const [only] = found;
  if (!only)
    reader.fault(COLUMNS.organisation, 'Vul een organisatie in die in uw regio werkt: de naam of het kenmerk.');
  else if (found.length > 1) reader.fault(COLUMNS.organisation, 'Meer organisaties heten zo. Vul het kenmerk in.');
  else if (only.ended && only.id !== before?.organisationId) {
    reader.fault(COLUMNS.organisation, 'Deze organisatie werkt niet meer in uw regio. Kies een andere.');
  }
  return only?.id ?? '';
}

function readKnowledge(
  reader: CellReader,
  { domains, unknownDomain }: PoolIndex,
  before: StoredMember | null,
): Knowledge[] {
  const had = before?.knowledge.map(({ domain }) => domain) ?? [];
  const seen = new Set<string>();
  return places(POOL_LIMITS.knowledge).flatMap((place) => {
    const columns = knowledgeColumns(place);
    const domain = reader.raw(columns.domain);
    if (domain === null) return refuseRest(reader, columns);
    if (seen.has(domain)) reader.fault(columns.domain, 'Dit domein staat er twee keer. Haal er een weg.');
    seen.add(domain);
    if (!domains.has(domain) && !had.includes(domain)) reader.fault(columns.domain, unknownDomain());
    return {
      domain,
      level: reader.required(columns.level, 1, 3),
      registration: reader.text(columns.registration, POOL_LIMITS.registration),
      since: reader.whole(columns.since, POOL_LIMITS.firstYear, POOL_LIMITS.lastYear),
      validUntil: reader.day(columns.validUntil),
    };
  });
}

/** Without a domain the four beside it say nothing. */
function refuseRest(reader: CellReader, { domain, ...rest }: Record<keyof Knowledge, string>): [] {
  if (Object.values(rest).some((column) => reader.raw(column) !== null)) {
    reader.fault(domain, 'Vul het domein in, of maak de vakken ernaast leeg.');
  }
  return [];
}

function readLanguages(reader: CellReader): string[] {
  const languages = reader.list(COLUMNS.languages, POOL_LIMITS.languages);
  const unknown = languages.filter((code) => !isLanguage(code));
  if (unknown.length > 0) {
    reader.fault(COLUMNS.languages, `Dit is geen taalcode (ISO 639-1): ${unknown.join(', ')}. Gebruik codes zoals nl.`);
  }
  return languages;
}

function readPartners(reader: CellReader, { partners }: PoolIndex, before: StoredMember | null): string[] {
  const ids = reader.list(COLUMNS.mayNotSitWith, POOL_LIMITS.mayNotSitWith).map((id) => id.toLowerCase());
  const had = new Set(before?.mayNotSitWith);
  if (ids.some((id) => !had.has(id) && (!partners.has(id) || id === before?.id))) {
    reader.fault(COLUMNS.mayNotSitWith, 'Vul kenmerken in van andere deskundigen.');
  }
  return ids;
}

/** The columns in which a member is another than before; for somebody new all of them. */
function changedColumns(member: PoolMember, before: StoredMember | null): string[] {
  const fields = Object.keys(member) as (keyof PoolMember)[];
  const changed = fields.filter((field) => !before || !isSame(member, before, field));
  return changed.map((field) => NAMES[field]);
}

function isSame(member: PoolMember, before: PoolMember, field: keyof PoolMember): boolean {
  if (field === 'knowledge') return isSameKnowledge(member.knowledge, before.knowledge);
  return JSON.stringify(member[field]) === JSON.stringify(before[field]);
}

const NAMES: Record<keyof PoolMember, string> = {
  ...COLUMNS,
  organisationId: COLUMNS.organisation,
  knowledge: 'Domeinen',
};
