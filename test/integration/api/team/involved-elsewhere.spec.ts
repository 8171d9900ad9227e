import { randomUUID } from 'node:crypto';
import type { AnswerInvitationInput } from '#contracts/teams';
import { CaseEntity } from '#persistence/cases/case.entity';
import { OrganisationEntity, type OrganisationKind } from '#persistence/organisations/organisation.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { CommandDecision } from '../../../../apps/api/src/commands/command-decision.js';
import { inProblem, type PoolExpert, problemOf, startTeamWorld, type TeamWorld } from './team-world.js';

jest.setTimeout(60_000);

const QUESTION =
  'Kan het thuis in Zwanenveen, met Hulphuis Elders, zoals Anke en W. Wouterse willen? Of bij de Roerdomps in Zwanenveen?';

/** The gemeente that answers for the case, and some of who is involved, are of another region. */
describe('who is involved from another region', () => {
  let team: TeamWorld;
  let expert: PoolExpert;
  let invitationId: string;
  let elsewhere: Record<'responsible' | 'gemeente' | 'school' | 'otherSchool' | 'provider', string>;
  beforeAll(async () => {
    team = await startTeamWorld();
    elsewhere = {
      responsible: await ofOtherRegion('gemeente', 'Zwanenveen'),
      gemeente: await ofOtherRegion('gemeente', 'Verhoek'),
      school: await ofOtherRegion('school', 'De Meerkoet'),
      otherSchool: await ofOtherRegion('school', 'De Reiger'),
      provider: await ofOtherRegion('provider', 'Hulphuis Elders'),
    };
    const { casusinbrenger, regievoerder } = team.dossier.cast;
    const users = team.world.database.getRepository(UserEntity);
    await users.update({ id: casusinbrenger.id }, { displayName: 'Anke Roerdomp (demo)' });
    await users.update({ id: regievoerder.id }, { displayName: 'W. Wouterse' });
    await involve([team.providerId, elsewhere.school, elsewhere.provider]);
    expert = await team.addExpert({ organisationId: await team.addOrganisation('provider', 'De Steiger') });
    invitationId = await team.invite(expert, await team.propose(problemOf([inProblem(expert)])), {
      question: QUESTION,
    });
  }, 120_000);
  afterAll(() => team.stop(), 30_000);

  const ofOtherRegion = async (kind: OrganisationKind, name: string): Promise<string> => {
    const row = { id: randomUUID(), regionId: team.otherRegionId, kind, name, size: 'large', cbsCode: null } as const;
    await team.world.database.getRepository(OrganisationEntity).insert(row);
    return row.id;
  };
  const involve = (involvedOrganisationIds: string[]) =>
    team.world.database
      .getRepository(CaseEntity)
      .update({ id: team.caseId }, { involvedOrganisationIds, gemeenteId: elsewhere.responsible });
  const get = async (path: string, { token } = expert as { token: string }) => {
    const { body } = await team.world.http.get(`/v1/cases/${team.caseId}${path}`).set('Authorization', token);
    return (body as { results: Record<string, unknown>[] }).results;
  };
  const questions = () => get(`/invitations/${invitationId}/interest-questions`);
  const accept = async (interests: object[]) => {
    const asked = jest.spyOn(team.world.app.get(CommandDecision), 'ask').mockResolvedValue({ status: 'unknown' });
    const { body } = await team.world.http
      .post(`/v1/cases/${team.caseId}/invitations/${invitationId}/answers`)
      .set('Authorization', expert.token)
      .set('Idempotency-Key', randomUUID())
      .send({ answer: 'accept', interests });
    const input = asked.mock.calls.at(-1)?.[2].input as AnswerInvitationInput | undefined;
    asked.mockRestore();
    return { input, faults: (body as { faults?: object[] }).faults };
  };
  const none = (organisationId: string) => ({ organisationId, interest: 'none' });
  const noneOf = (kind: string) => ({ kind, interest: 'none' });

  it('is asked about: by name, and of places all of that region', async () => {
    const asked = await questions();
    const namesOf = ({ organisations }: Record<string, unknown>) =>
      (organisations as { name: string }[]).map(({ name }) => name);
    expect(asked.map(({ kind }) => kind)).toEqual(['gemeente', 'school', null, null]);
    expect(namesOf(asked[0]!)).toEqual(expect.arrayContaining(['Plasdijk', 'Verhoek', 'Zwanenveen']));
    expect(asked.slice(1).map(namesOf)).toEqual([['De Meerkoet', 'De Reiger'], ['De Kade'], ['Hulphuis Elders']]);
    const { gemeente, provider, otherSchool } = elsewhere;
    for (const place of [gemeente, otherSchool]) {
      await involve([team.providerId, place, provider]);
      expect(await questions()).toEqual(asked);
    }
    await involve([team.providerId, provider]);
    const [gemeenten, ...byName] = await questions();
    expect(namesOf(gemeenten!)).not.toContain('Zwanenveen');
    expect(byName.map(namesOf)).toEqual([['De Kade'], ['Hulphuis Elders']]);
    await involve([team.providerId, elsewhere.school, provider]);
  });

  it('is declared about by who accepts, each of them', async () => {
    const kinds = ['gemeente', 'school'].map(noneOf);
    const { input } = await accept([...kinds, none(team.providerId), none(elsewhere.provider)]);
    expect(input).toMatchObject({
      answer: 'accept',
      interests: [none(team.providerId), none(elsewhere.provider), none(elsewhere.school)],
    });
    expect((await accept([...kinds, none(team.providerId)])).faults).toHaveLength(1);
    const tie = { organisationId: elsewhere.school, interest: 'board' };
    const tied = await accept([tie, noneOf('gemeente'), none(team.providerId), none(elsewhere.provider)]);
    expect(tied.input).toMatchObject({ answer: 'decline', reason: 'conflictOfInterest' });
  });

  it('is not read in the question, and neither is who works on the case', async () => {
    const [seen] = await get('/invitations');
    expect(seen).toMatchObject({
      question:
        'Kan het thuis in de gemeente, met een organisatie, zoals een betrokkene en een betrokkene willen? Of bij de een betrokkene in de gemeente?',
    });
    const [told] = (await get('/invitations', team.dossier.cast.coordinator)).filter(({ id }) => id === invitationId);
    expect(told).toMatchObject({ question: QUESTION });
  });

  it('may be invited, and the coordinator sees from where', async () => {
    const guest = await team.addExpert({
      ...{ regionId: team.otherRegionId, organisationId: elsewhere.otherSchool, shares: true },
    });
    await team.invite(guest, await team.propose(problemOf([inProblem(guest)])));
    const rows = await get('/invitations', team.dossier.cast.coordinator);
    const regionOf = ({ expertId }: PoolExpert) => rows.find((row) => row['expertId'] === expertId);
    expect(regionOf(guest)).toMatchObject({ regionCode: 'HE', regionName: expect.any(String) as string });
    expect(regionOf(expert)!['regionCode']).not.toBe('HE');
  });
});
