import { randomUUID } from 'node:crypto';
import type { Cause } from '#contracts/case-process';
import { InvitationEntity } from '#persistence/invitations/invitation.entity';
import { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import { OrganisationRelationEntity } from '#persistence/organisations/organisation-relation.entity';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';
import { CaseEntity } from '#persistence/cases/case.entity';
import { StoredProcessesRepository } from '#persistence/consistency/stored-processes.repository';
import { CommandDecision } from '../../../../apps/api/src/commands/command-decision.js';
import { decide } from '../../../../workflows/case-escalation/decide.js';
import { NO_FACTS } from '../../../../workflows/case-escalation/rules.js';
import { CaseState } from '../../../../workflows/case-escalation/state.js';
import { type AccessWorld, type Dossier, type Somebody, startAccessWorld } from '../access/access-world.js';

jest.setTimeout(60_000);

/** After the advice: whoever is out is replaced by nobody, so that nothing is looked up. */
describe('the organisations that are involved in a case', () => {
  let access: AccessWorld;
  let dossier: Dossier;
  let caseId: string;
  beforeAll(async () => {
    access = await startAccessWorld();
  }, 120_000);
  afterAll(() => access.stop(), 30_000);
  beforeEach(async () => {
    dossier = await access.addDossier();
    caseId = dossier.ids.caseId!;
    const { database, gemeenteId } = access.world;
    await database.getRepository(CaseEntity).update({ id: caseId }, { involvedOrganisationIds: [gemeenteId] });
    const { app } = access.world;
    jest.spyOn(app.get(CommandDecision), 'ask').mockImplementation(async (ofCase, command, message) => {
      const cause = { kind: 'command', id: message.commandId, command, message } as Cause;
      const stored = await new StoredProcessesRepository(database).read(ofCase);
      const step = decide(CaseState.carriedOver(stored!), cause, '2026-11-23T10:00:00.000Z', NO_FACTS);
      await new CaseStepsRepository(database).recordStep(step!);
      return { status: 'decided' };
    });
  });

  const read = ({ token }: Somebody, noun = '') =>
    access.world.http.get(`/v1/cases/${caseId}${noun}`).set('Authorization', token);
  const change = (organisationIds: string[], { token }: Somebody = dossier.cast.coordinator) =>
    access.world.http
      .post(`/v1/cases/${caseId}/involved-organisations`)
      .set('Authorization', token)
      .set('Idempotency-Key', randomUUID())
      .send({ organisationIds, reason: 'De Kade gaat de hulp geven.' });
  const seatOf = (userId: string) =>
    access.world.database.getRepository(InvitationEntity).findOneByOrFail({ caseId, userId });

  it('are shown to who sees the dossier, and to nobody who is only asked something', async () => {
    const { coordinator, casusinbrenger, regievoerder, expert, provider, ...others } = dossier.cast;
    for (const somebody of [coordinator, casusinbrenger, regievoerder, expert, provider]) {
      expect((await read(somebody)).body).toMatchObject({ involvedOrganisationIds: [access.gemeenteId] });
    }
    for (const somebody of [others.invited, others.mandateHolder, others.asked]) {
      const { body } = await read(somebody).expect(200);
      expect(body).toMatchObject({ view: 'asked' });
      expect(body).not.toHaveProperty('involvedOrganisationIds');
    }
  });

  it('are changed by the coordinator: who is tied to one of them is out, and the reason stands on the timeline', async () => {
    const { coordinator, expert, invited } = dossier.cast;
    const group = await addSister();
    const { status, body } = await change([access.gemeenteId, group]);
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ phase: 'plan', involvedOrganisationIds: [access.gemeenteId, group] }),
    ]);
    expect((await read(coordinator)).body).toMatchObject({ involvedOrganisationIds: [access.gemeenteId, group] });
    expect(await seatOf(expert.id)).toMatchObject({ status: 'conflicted', declineReason: 'conflictOfInterest' });
    for (const somebody of [expert, invited]) await read(somebody).expect(404);
    const { results } = (await read(coordinator, '/timeline')).body as { results: { type: string }[] };
    const told = results.filter(({ type }) => type === 'involvedOrganisationsChanged' || type === 'conflictFound');
    expect(told).toMatchObject([
      { who: { role: 'coordinator' }, why: { words: 'De Kade gaat de hulp geven.' } },
      ...[0, 1].map(() => ({ who: { role: 'system' }, why: { words: null } })),
    ]);
  });

  it('are those that the region knows; who was involved already may stay', async () => {
    const { database, gemeenteId } = access.world;
    const elsewhere = await addOrganisation('Aanbieder elders', access.otherRegionId);
    const refused = await change([gemeenteId, elsewhere, randomUUID()]);
    expect([refused.status, refused.body.faults]).toEqual([
      400,
      ['/organisationIds/1', '/organisationIds/2'].map((path) => ({
        path,
        message: 'Kies een organisatie die in uw regio werkt.',
      })),
    ]);
    await database.getRepository(CaseEntity).update({ id: caseId }, { involvedOrganisationIds: [elsewhere] });
    await change([elsewhere]).expect(201);
    await change([]).expect(201);
    expect((await read(dossier.cast.coordinator)).body).toMatchObject({ involvedOrganisationIds: [] });
  });

  async function addOrganisation(name: string, regionId = access.regionId): Promise<string> {
    const row = { id: randomUUID(), regionId, kind: 'provider', name, size: 'large', cbsCode: null } as const;
    await access.world.database.getRepository(OrganisationEntity).insert(row);
    return row.id;
  }

  /** Of one group with the employer of the experts. */
  async function addSister(): Promise<string> {
    const { regionId, providerId } = access;
    const id = await addOrganisation('Groep waar De Kade bij hoort');
    const tie = { organisationId: id, relatedId: providerId, relation: 'group' } as const;
    await access.world.database
      .getRepository(OrganisationRelationEntity)
      .insert({ id: randomUUID(), regionId, ...tie });
    return id;
  }
});
