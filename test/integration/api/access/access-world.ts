import { randomUUID } from 'node:crypto';
import { ROLES, type Role } from '#contracts/codes';
import { CaseKeysRepository } from '#persistence/case-keys/case-keys.repository';
import { CaseWords } from '#persistence/case-keys/case-words';
import { recordEntities } from '#persistence/case-records/record-entities';
import { CaseEntity } from '#persistence/cases/case.entity';
import { CaseEventEntity } from '#persistence/events/case-event.entity';
import { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import { ParticipantEntity } from '#persistence/participants/participant.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { MASTERS } from '../../../support/secrets.js';
import { intakeFor, startApi, type ApiWorld } from '../api-world.js';
import { plantedRecords, type Cast, type PlantedIds } from './planted-records.js';
import { GEMEENTE_IN_QUESTION, OF_INTAKE, OF_RECORDS, QUESTION } from './planted-words.js';

/** Somebody who logs in. */
export interface Somebody {
  id: string;
  token: string;
  regionId: string;
}

/** A dossier with one of everything in it, and who has which part in it. */
export interface Dossier {
  ids: PlantedIds;
  cast: Record<keyof Cast, Somebody>;
}

export interface AccessWorld {
  world: ApiWorld;
  regionId: string;
  otherRegionId: string;
  gemeenteId: string;
  otherGemeenteId: string;
  providerId: string;
  addPerson(roles: Role[], place?: { regionId?: string; organisationId?: string | null }): Promise<Somebody>;
  addDossier(options?: { closed?: boolean }): Promise<Dossier>;
  /** The parts of the dossier of the first region, as somebody with other words would have them. */
  participate(caseId: string, who: Somebody, role: Role, view: 'full' | 'asked'): Promise<void>;
  stop(): Promise<void>;
}

/** Words in rows: only these columns are sealed. */
const WORDS = new Set<unknown>(Object.values(OF_RECORDS));

export async function startAccessWorld(): Promise<AccessWorld> {
  const world = await startApi();
  const { database, regionId, gemeenteId, issuer } = world;
  const otherRegionId = await world.addRegion('HE');
  const organisation = (kind: OrganisationEntity['kind'], name: string) => {
    const id = randomUUID();
    const row = { id, regionId, kind, name, size: 'large', cbsCode: null } as const;
    return database
      .getRepository(OrganisationEntity)
      .insert(row)
      .then(() => id);
  };
  const otherGemeenteId = await organisation('gemeente', GEMEENTE_IN_QUESTION);
  const providerId = await organisation('provider', 'De Kade');
  const words = new CaseWords(new CaseKeysRepository(database, MASTERS));

  const addPerson: AccessWorld['addPerson'] = async (roles, place = {}) => {
    const id = randomUUID();
    const at = { regionId: place.regionId ?? regionId, organisationId: place.organisationId ?? null };
    const names = { issuer: issuer.issuer, subject: id, displayName: `Persoon ${id.slice(0, 8)}` };
    await database.getRepository(UserEntity).insert({ id, ...names, roles, ...at, disabledAt: null });
    return { id, token: `Bearer ${await issuer.token(id)}`, regionId: at.regionId };
  };
  const participate: AccessWorld['participate'] = async (caseId, who, role, view) => {
    const since = '2026-11-23T09:00:00.000Z';
    const part = { id: randomUUID(), caseId, userId: who.id, role, view, since, until: null };
    await database.getRepository(ParticipantEntity).insert(part);
  };
  const sealed = async (caseId: string, row: object): Promise<object> => {
    const entries = await Promise.all(
      Object.entries(row).map(async ([column, value]) => [
        column,
        WORDS.has(value) || column === 'dissent' ? await words.seal(caseId, value as unknown) : (value as unknown),
      ]),
    );
    return Object.fromEntries(entries) as object;
  };
  const addDossier: AccessWorld['addDossier'] = async ({ closed = false } = {}) => {
    const cast = await castOf(addPerson, { gemeenteId, providerId });
    const caseId = await submitCase(world, cast.casusinbrenger);
    const idsOf = Object.fromEntries(Object.entries(cast).map(([part, { id }]) => [part, id])) as unknown as Cast;
    const { ids, rows } = plantedRecords({ id: caseId, regionId }, idsOf, { payerId: gemeenteId, providerId });
    for (const { record, row } of rows) {
      await database.getRepository<object>(recordEntities[record]).insert(await sealed(caseId, row));
    }
    for (const [part, role, view] of PARTS) await participate(caseId, cast[part], role, view);
    await database.getRepository(CaseEventEntity).insert({
      ...{ caseId, stepNumber: 7, index: 0, type: 'triageDecided', subjectRecord: 'triageDecision' },
      ...{ subjectId: ids.decisionId!, actorId: cast.coordinator.id, actorRole: 'coordinator', onBehalfOfId: null },
      ...{ reasonCode: 'accept', reason: await words.seal(caseId, OF_RECORDS.event), at: '2026-11-23T09:00:00.000Z' },
    });
    const state = closed
      ? { phase: 'closed' as const, closedAt: '2026-11-24T09:00:00.000Z', outcome: 'helpHolds' as const }
      : { phase: 'plan' as const };
    const duties = { coordinatorId: cast.coordinator.id, regievoerderId: cast.regievoerder.id };
    await database.getRepository(CaseEntity).update({ id: caseId }, { ...state, ...duties });
    return { ids, cast };
  };
  return {
    ...{ world, regionId, otherRegionId, gemeenteId, otherGemeenteId, providerId, addPerson, addDossier, participate },
    stop: () => world.stop(),
  };
}

/** Who takes part by the process; who brought the case in does so already. */
const PARTS: readonly [keyof Cast, Role, 'full' | 'asked'][] = [
  ['regievoerder', 'regievoerder', 'full'],
  ['expert', 'expert', 'full'],
  ['invited', 'expert', 'asked'],
  ['mandateHolder', 'mandateHolder', 'asked'],
  ['provider', 'provider', 'full'],
  ['asked', 'provider', 'asked'],
];

async function castOf(
  add: AccessWorld['addPerson'],
  { gemeenteId, providerId }: { gemeenteId: string; providerId: string },
): Promise<Dossier['cast']> {
  const roles = Object.fromEntries(ROLES.map((role) => [role, [role]])) as Record<Role, Role[]>;
  return {
    casusinbrenger: await add(roles.casusinbrenger, { organisationId: gemeenteId }),
    coordinator: await add(roles.coordinator),
    regievoerder: await add(roles.regievoerder, { organisationId: gemeenteId }),
    expert: await add(roles.expert),
    invited: await add(roles.expert),
    declined: await add(roles.expert),
    mandateHolder: await add(roles.mandateHolder, { organisationId: gemeenteId }),
    provider: await add(roles.provider, { organisationId: providerId }),
    asked: await add(roles.provider),
  };
}

async function submitCase({ http, gemeenteId }: ApiWorld, by: Somebody): Promise<string> {
  const said = { recordedBy: 'S. Vos', on: '2026-11-20' };
  const intake = intakeFor(gemeenteId);
  const { body } = await http
    .post('/v1/cases')
    .set('Authorization', by.token)
    .set('Idempotency-Key', randomUUID())
    .send({
      ...intake,
      question: QUESTION,
      child: { firstName: OF_INTAKE.firstName, birthDate: OF_INTAKE.birthDate },
      consents: intake.consents.map((consent) => ({ ...consent, how: OF_INTAKE.consent })),
      childWords: { words: OF_INTAKE.ownWords, ...said },
      parentsWords: [{ who: 'moeder', words: OF_INTAKE.parentsWords, ...said }],
      school: { name: OF_INTAKE.school, attends: true },
      involved: [{ name: OF_INTAKE.involved, role: 'tante' }],
      tried: [{ what: OF_INTAKE.tried, whyStopped: 'Loopt nog.' }],
      safety: OF_INTAKE.safety,
      whatWorks: OF_INTAKE.works,
      desiredBreakthrough: OF_INTAKE.desired,
    })
    .expect(201);
  return (body as { id: string }).id;
}
