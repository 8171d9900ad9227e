import { randomUUID } from 'node:crypto';
import { AbsenceEntity } from '#persistence/absences/absence.entity';
import { AssemblyRunEntity } from '#persistence/assembly-runs/assembly-run.entity';
import { DomainEntity } from '#persistence/domains/domain.entity';
import { CaseKeysRepository } from '#persistence/case-keys/case-keys.repository';
import { CaseWords } from '#persistence/case-keys/case-words';
import { CommandEntity } from '#persistence/commands/command.entity';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { TeamProposalEntity } from '#persistence/team-proposals/team-proposal.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { CommandDecision } from '../../../../apps/api/src/commands/command-decision.js';
import { MASTERS } from '../../../support/secrets.js';
import { inProblem, type PoolExpert, problemOf, SLOTS, startTeamWorld, type TeamWorld } from './team-world.js';

jest.setTimeout(60_000);

const FULLER = 'is de belasting 75% in plaats van 25%: zo vol zitten de leden met casussen, bij elkaar opgeteld.';

describe('why this team', () => {
  let team: TeamWorld;
  let [calm, busy, tied, full]: PoolExpert[] = [];
  let proposalId: string;
  beforeAll(async () => {
    team = await startTeamWorld();
    const kade = await team.addOrganisation('provider', 'De Kade');
    const steiger = await team.addOrganisation('provider', 'De Steiger');
    await team.world.database
      .getRepository(DomainEntity)
      .upsert({ regionId: team.regionId, code: 'lvb', name: 'LVB', endedOn: null }, ['regionId', 'code']);
    const add = (organisationId: string) => team.addExpert({ organisationId });
    [calm, busy, tied, full] = [await add(steiger), await add(steiger), await add(kade), await add(steiger)];
    proposalId = await team.propose(
      problemOf(
        [
          ...[inProblem(calm!), inProblem(busy!, { activeCases: 3, domains: [{ domain: 'lvb', level: 3 }] })],
          ...[inProblem(tied!, { activeCases: 0 }), inProblem(full!, { activeCases: 4 })],
        ],
        { involvedOrganisations: [kade] },
      ),
    );
  }, 120_000);
  afterAll(() => team.stop(), 30_000);

  type Slot = (typeof SLOTS)[number];
  const another = () => team.addExpert({ organisationId: calm!.organisationId });
  const nameOf = ({ id }: PoolExpert) => `Persoon ${id.slice(0, 8)}`;
  const proposalOf = (id: string) => team.world.database.getRepository(TeamProposalEntity).findOneByOrFail({ id });
  const ask = async (path: string, body?: object) => {
    const { http } = team.world;
    const address = `/v1/cases/${team.caseId}/${path}`;
    const request = body ? http.post(address).send(body) : http.get(address);
    const { status, body: answer } = await request.set('Authorization', team.dossier.cast.coordinator.token);
    return { status, answer: answer as Record<string, unknown> };
  };
  const whyNot = (who: PoolExpert) => ask(`team-proposals/${proposalId}/why-nots`, { expertId: who.expertId });
  const whatIf = (change: object, of = proposalId) => ask(`team-proposals/${of}/what-ifs`, change);

  it('is told of each member, with proof', async () => {
    const { status, answer } = await ask(`team-proposals/${proposalId}/reasons`);
    expect(status).toBe(200);
    expect(answer).toMatchObject({
      proof: 'Er bestaat geen beter team: dat is bewezen. Er is gekeken naar 4 mensen en 2 momenten.',
      members: [{ name: nameOf(calm!), organisation: 'De Steiger', covers: ['lvb'] }],
      slots: [
        { slotId: 's1', startsAt: SLOTS[0]!.start, sentence: 'Op dit moment overlegt het team.' },
        { slotId: 's2', sentence: 'Naar dit moment is niet verder gekeken: een eerder moment gaat voor.' },
      ],
      ...{ obstacles: [], widerPool: null, deviation: null },
    });
    const [{ sentences }] = answer['members'] as [{ sentences: string[] }];
    expect(sentences).toContain('Dekt LVB op niveau 2 (gevraagd: 2), als enige.');
  });

  it('tells of somebody else the rule, or what they cost', async () => {
    expect((await whyNot(busy!)).answer).toMatchObject({
      sentence: `Met ${nameOf(busy!)} erbij ${FULLER}`,
      ...{ rule: null, worseOn: 'load', theirs: 750, best: 250, team: { members: [{ name: nameOf(busy!) }] } },
    });
    expect((await whyNot(tied!)).answer).toMatchObject({
      sentence: `${nameOf(tied!)} kan niet: de werkgever, De Kade, is betrokken bij deze casus.`,
      ...{ rule: 'H3', team: null },
    });
    expect((await whyNot(full!)).answer).toMatchObject({ rule: 'H4' });
    expect((await whyNot(calm!)).answer).toMatchObject({ sentence: `${nameOf(calm!)} zit al in dit team.` });
    const stranger = { ...calm!, expertId: randomUUID() };
    expect((await whyNot(stranger)).status).toBe(400);
  });

  it('tells of who was not looked at why: absent, gone, new, or of elsewhere', async () => {
    const { database } = team.world;
    const of = (place: { regionId?: string; shares?: boolean } = {}) =>
      team.addExpert({ organisationId: calm!.organisationId, ...place });
    const [away, gone, fresh] = [await of(), await of(), await of()];
    const absence = { id: randomUUID(), regionId: team.regionId, userId: away.id, substituteUserId: calm!.id };
    const days = { from: '2026-11-20', until: '2026-12-04', reason: 'Een operatie.', recordedBy: away.id };
    const recorded = { recordedAt: '2026-11-19T09:00:00Z', cancelledAt: null };
    await database.getRepository(AbsenceEntity).insert({ ...absence, ...days, ...recorded });
    await database.getRepository(ExpertEntity).update({ id: gone.expertId }, { leftOn: '2026-01-01' });
    const regionId = team.otherRegionId;
    const [sharing, alone] = [await of({ regionId, shares: true }), await of({ regionId })];
    const told = async (who: PoolExpert) => {
      const { status, answer } = await whyNot(who);
      expect(answer).toMatchObject({ rule: null, worseOn: null, team: null });
      return [status, answer['name'], answer['sentence']];
    };
    const nobody = 'een deskundige';
    expect(await told(away)).toEqual([
      ...[200, nameOf(away), `${nameOf(away)} was afwezig toen dit werd uitgerekend: tot en met vr 4 dec 2026.`],
    ]);
    expect(await told(gone)).toEqual([200, nameOf(gone), `${nameOf(gone)} zit niet meer in de pool.`]);
    expect(await told(fresh)).toEqual([
      ...[200, nameOf(fresh), expect.stringContaining('zit nu in de pool, maar toen nog niet, of was toen afwezig')],
    ]);
    expect(await told(sharing)).toEqual([
      200,
      nobody,
      expect.stringMatching(/^Deze deskundige .+ Dat doen wij nog niet\.$/),
    ]);
    const apart = 'Deze deskundige is van een andere regio en deelt zich niet met uw regio.';
    expect(await told(alone)).toEqual([200, nobody, apart]);
  });

  it('says when no moment in the term was free', async () => {
    const runs = team.world.database.getRepository(AssemblyRunEntity);
    const id = await team.propose(problemOf([inProblem(calm!)]));
    const proposal = await proposalOf(id);
    const run = await runs.findOneByOrFail({ id: proposal.runId! });
    const beyond = { ...run.question.beyond!, slotId: null, before: '2026-12-07T16:00:00.000Z' };
    await runs.update({ id: run.id }, { question: { ...run.question, beyond } });
    const afterTerm = expect.stringMatching(
      /^Binnen de termijn .+ Dit is het eerste moment daarna waarop een team kan\.$/,
    ) as string;
    expect((await ask(`team-proposals/${id}/reasons`)).answer).toMatchObject({ afterTerm });
    expect((await ask(`team-proposals/${proposalId}/reasons`)).answer).toMatchObject({ afterTerm: null });
  });

  it('answers what if, and changes nothing', async () => {
    const runs = team.world.database.getRepository(AssemblyRunEntity);
    const before = await runs.find();
    const dropped = await whatIf({ change: 'drop', expertId: calm!.expertId });
    expect(dropped.answer).toMatchObject({
      sentence: `Zonder ${nameOf(calm!)} ${FULLER}`,
      team: { members: [{ name: nameOf(busy!) }] },
    });
    expect(dropped.answer['figures']).toContainEqual(
      expect.objectContaining({ on: 'load', from: 250, to: 750, fromText: '25%', toText: '75%', verdict: 'worse' }),
    );
    expect((await whatIf({ change: 'slot', slotId: randomUUID() })).status).toBe(400);
    expect((await whatIf({ change: 'require', expertId: busy!.expertId })).answer).toMatchObject({
      team: { members: [{ name: nameOf(busy!) }] },
    });
    expect((await whatIf({ change: 'lowerLevel', domain: 'lvb' })).answer).toMatchObject({
      sentence: 'Met een lagere eis voor LVB is het team even goed.',
    });
    expect((await whatIf({ change: 'moreSeats', domain: 'lvb' })).answer).toMatchObject({
      sentence: 'Met een plaats meer voor LVB telt het team 2 mensen in plaats van 1.',
    });
    expect(await runs.find()).toEqual(before);
  });

  it('tells of the other moments that were free where one stays, and what if it were one of them', async () => {
    const [kept, other] = SLOTS.map(({ start }) => ({ id: randomUUID(), start })) as [Slot, Slot];
    const barred = [calm!.expertId];
    const experts = [calm!, busy!].map((one) => inProblem(one, { availableSlots: [kept.id] }));
    experts[1]!.activeCases = 3;
    const narrowed = { ...problemOf(experts, { slots: [kept] }), otherSlots: [{ ...other, barred }] };
    const id = await team.propose(narrowed);
    const { answer } = await ask(`team-proposals/${id}/reasons`);
    expect(answer['slots']).toEqual([
      { slotId: kept.id, startsAt: kept.start, sentence: 'Op dit moment overlegt het team.' },
      {
        ...{ slotId: other.id, startsAt: other.start },
        sentence: 'Naar dit moment is niet gekeken: het overleg blijft op het moment dat al was gekozen.',
      },
    ]);
    const moved = await whatIf({ change: 'slot', slotId: other.id }, id);
    expect(moved.status).toBe(200);
    expect(moved.answer).toMatchObject({
      sentence:
        'Met dat moment overlegt het team later: do 10 dec 2026, 9.00 uur in plaats van di 8 dec 2026, 9.00 uur.',
      team: { slotId: other.id, members: [{ name: nameOf(busy!) }] },
    });
    expect((await whatIf({ change: 'slot', slotId: kept.id }, id)).answer).toMatchObject({
      sentence: 'Met dat moment is het team even goed.',
    });
    const sits = await team.propose({ ...narrowed, mustInclude: barred });
    const { sentence, obstacles } = (await whatIf({ change: 'slot', slotId: other.id }, sits)).answer;
    expect(sentence).toBe('Met dat moment is er geen team dat aan alle eisen voldoet.');
    expect(obstacles).toMatchObject([
      { sentence: expect.stringContaining(`${nameOf(calm!)} kan niet op het moment waarnaar is gekeken.`) as string },
    ]);
  });

  it('lowers what can be lowered where a domain is asked at more levels', async () => {
    const requirements = [3, 1].map((level) => ({ domain: 'lvb', level, seats: 1 }));
    const id = await team.propose(problemOf([inProblem(calm!)], { requirements }));
    expect((await whatIf({ change: 'lowerLevel', domain: 'lvb' }, id)).answer).toMatchObject({
      sentence: 'Met een lagere eis voor LVB is er wel een team.',
      team: { members: [{ name: nameOf(calm!) }] },
    });
    const lowest = await team.propose(problemOf([inProblem(calm!)], { requirements: requirements.slice(1) }));
    expect((await whatIf({ change: 'lowerLevel', domain: 'lvb' }, lowest)).status).toBe(400);
  });

  it('names who would do but for a rule, with that rule, where nobody can', async () => {
    const [noTime, gone] = [await another(), await another()];
    const of = { domains: [{ domain: 'lvb', level: 3 }], expertByExperience: true };
    const barred = [
      inProblem(tied!, of),
      inProblem(full!, { ...of, activeCases: 4 }),
      inProblem(busy!, { ...of, declaredConflict: true, activeCases: 4 }),
      inProblem(noTime, { ...of, availableSlots: [] }),
    ];
    const experts = [...barred, inProblem(calm!, { domains: [] })];
    const rest = { experts, involvedOrganisations: [tied!.organisationId], away: [inProblem(gone, of)] };
    const obstaclesOf = async (parts: object) => {
      const id = await team.propose({ ...problemOf(experts), ...rest, ...parts });
      return (await ask(`team-proposals/${id}/reasons`)).answer['obstacles'];
    };
    const named = (level: number | null) => [
      [noTime, level, `${nameOf(noTime)} kan op geen van de 2 momenten die er zijn.`],
      [gone, level, `${nameOf(gone)} was afwezig toen dit werd uitgerekend.`],
      [full!, level, `${nameOf(full!)} kan niet: alle plaatsen zijn bezet (4 van 4 casussen).`],
      [tied!, level, `${nameOf(tied!)} kan niet: de werkgever, De Kade, is betrokken bij deze casus.`],
      [
        ...[busy!, level],
        `${nameOf(busy!)} kan niet: er is een belang gemeld bij deze casus. ${nameOf(busy!)} kan niet: alle plaatsen zijn bezet (4 van 4 casussen).`,
      ],
    ];
    const nearest = (level: number | null) =>
      named(level).map(([who, at, sentence]) =>
        expect.objectContaining({ name: nameOf(who as PoolExpert), level: at, sentence }),
      );
    expect(await obstaclesOf({})).toEqual([
      {
        sentence: 'Het knelt bij LVB niveau 2 (1 plaats). Niemand die kan, heeft dit domein.',
        nearest: nearest(3),
      },
    ]);
    const team1 = { minSize: 1, maxSize: 3, minExpertsByExperience: 1, maxPerOrganisation: 3 };
    expect(await obstaclesOf({ requirements: [], team: team1 })).toEqual([
      { sentence: expect.stringContaining('te weinig ervaringsdeskundigen') as string, nearest: nearest(null) },
    ]);
    expect(await obstaclesOf({ requirements: [], team: { ...team1, minSize: 2, minExpertsByExperience: 0 } })).toEqual([
      { sentence: 'Een team van 2 tot en met 3 mensen is niet te maken.', nearest: nearest(null) },
    ]);
  });

  it('says what is in the way, who come nearest, and which pool is next', async () => {
    const requirements = [{ domain: 'lvb', level: 3, seats: 2 }];
    const experts = [inProblem(calm!), inProblem(busy!, { domains: [{ domain: 'lvb', level: 3 }] })];
    const id = await team.propose(problemOf(experts, { requirements }));
    const { answer } = await ask(`team-proposals/${id}/reasons`);
    expect(answer).toMatchObject({
      obstacles: [
        {
          sentence:
            'Het knelt bij LVB niveau 3 (2 plaatsen). Van wie kan, heeft 1 mens dat niveau: te weinig voor 2 plaatsen.',
          nearest: [{ name: nameOf(busy!), level: 3, sentence: null }],
        },
      ],
      widerPool: { pool: 'supraRegional', sentence: expect.stringContaining('Hierna zoeken wij') as string },
    });
    expect((await whatIf({ change: 'drop', expertId: calm!.expertId }, id)).answer).toMatchObject({
      sentence: `Zonder ${nameOf(calm!)} is er geen team dat aan alle eisen voldoet.`,
    });
  });

  it('keeps a deviation with its reason and its price', async () => {
    const deviation = { worseOn: 'load', theirs: 750, best: 250, bestExpertIds: [calm!.expertId] };
    const experts = [inProblem(calm!), inProblem(busy!, { activeCases: 3 })];
    const id = await team.propose(problemOf(experts, { mustInclude: [busy!.expertId] }), { deviation });
    expect((await ask(`team-proposals/${id}/reasons`)).answer).toMatchObject({
      deviation: `Met uw wensen ${FULLER} Zonder uw wensen was dit het team: ${nameOf(calm!)}.`,
    });
  });

  it('says of a proven team that less might change, where that was not settled in time', async () => {
    const id = await team.propose(problemOf([inProblem(calm!)]), { optimal: false });
    const { answer } = await ask(`team-proposals/${id}/reasons`);
    expect(answer).toMatchObject({
      ...{
        optimal: false,
        proof: expect.stringContaining('met minder veranderingen kan, is niet uitgesloten') as string,
      },
    });
  });

  it('keeps the reason of what was asked, with its price of then, for a team that follows', async () => {
    const words = new CaseWords(new CaseKeysRepository(team.world.database, MASTERS));
    const sealed = await words.seal(team.caseId, 'Wij beginnen klein.');
    const problem = problemOf([inProblem(calm!), inProblem(busy!)]);
    const first = await team.propose(problem, {
      ...{ reason: sealed, proposedAt: '2026-11-24T09:00:00.000Z' },
      deviation: {
        worseOn: null,
        betterOn: 'size',
        theirs: 1,
        best: 2,
        bestExpertIds: [calm!.expertId, busy!.expertId],
      },
    });
    const { runId } = await proposalOf(first);
    const runs = team.world.database.getRepository(AssemblyRunEntity);
    const { question } = await runs.findOneByOrFail({ id: runId! });
    const proposed = [{ domain: 'lvb', level: 2, seats: 2 }];
    const beyond = { ...question.beyond!, proposed };
    await runs.update({ id: runId! }, { question: { ...question, requirements: problem.requirements, beyond } });
    const following = await team.propose(problem, { reason: null });
    const other = await team.propose(problemOf(problem.experts, { requirements: proposed }), { reason: null });
    const reasons = async (id: string) => (await ask(`team-proposals/${id}/reasons`)).answer;
    const price = `Met uw eisen telt het team 1 mens in plaats van 2. Met de voorgestelde eisen was dit het team: ${nameOf(calm!)} en ${nameOf(busy!)}.`;
    const asked = { reason: 'Wij beginnen klein.', askedAt: '2026-11-24T09:00:00.000Z' };
    expect(await reasons(first)).toMatchObject({ ...asked, deviation: price });
    expect(await reasons(following)).toMatchObject({
      ...{ ...asked, deviation: `Zo was het toen u dat vroeg (di 24 nov 2026, 10.00 uur). ${price}` },
    });
    expect(await reasons(other)).toMatchObject({ reason: null, askedAt: null, deviation: null });
  });

  it('is not told of a proposal without a run', async () => {
    const { status, answer } = await ask(`team-proposals/${team.dossier.ids.proposalId}/reasons`);
    expect([status, answer['type']]).toEqual([409, '/problems/noRun']);
  });

  it('tells what policy proposes to ask, and what is asked now', async () => {
    const { answer } = await ask('team-requirements');
    expect(answer).toMatchObject({ current: expect.any(Array) as unknown, proposed: expect.any(Array) as unknown });
    expect(answer['proposed']).not.toEqual([]);
  });

  describe('a proposal that the coordinator asks for', () => {
    const propose = async (body: object, key: string = randomUUID()) => {
      const asked = jest.spyOn(team.world.app.get(CommandDecision), 'ask').mockResolvedValue({ status: 'unknown' });
      const { status, body: answer } = await team.world.http
        .post(`/v1/cases/${team.caseId}/team-proposals`)
        .set('Authorization', team.dossier.cast.coordinator.token)
        .set('Idempotency-Key', key)
        .send(body);
      const faults = (answer as { faults?: { path: string }[] }).faults ?? [];
      const input = asked.mock.calls.at(-1)?.[2].input;
      asked.mockRestore();
      return { status, paths: faults.map(({ path }) => path), input };
    };
    const reason = 'Zij kent de school.';

    it('may name whom and what there is', async () => {
      const { status, input } = await propose({ mustInclude: [calm!.expertId], reason });
      expect(status).toBe(503);
      expect(input).toEqual({
        ...{ requirements: null, mustInclude: [calm!.expertId], mustExclude: [], slotId: null, advisers: [] },
      });
    });

    it.each([
      ['an adviser without a conflict', () => ({ advisers: [calm!.expertId], reason }), ['/advisers/0']],
      ['a slot of elsewhere', () => ({ slotId: randomUUID(), reason }), ['/slotId']],
      ['a domain that is none', () => ({ requirements: [asking('astrology')], reason }), ['/requirements/0/domain']],
      ['other demands without a reason', () => ({ requirements: [asking('lvb')] }), ['/reason']],
      ['wishes without a reason', () => ({ mustExclude: [calm!.expertId] }), ['/reason']],
    ])('is refused with %s', async (_what, body, paths) => {
      expect((await propose(body())).paths).toEqual(paths);
    });

    it('is answered again when what it named is gone since, and forgotten when it was refused', async () => {
      const commands = team.world.database.getRepository(CommandEntity);
      const [kept, refused] = [randomUUID(), randomUUID()];
      const body = { mustInclude: [calm!.expertId], reason };
      expect((await propose(body, kept)).status).toBe(503);
      await commands.update({ idempotencyKey: kept }, { answer: { id: kept } });
      const experts = team.world.database.getRepository(ExpertEntity);
      await experts.update({ id: calm!.expertId }, { leftOn: '2026-01-01' });
      expect((await propose(body, kept)).status).toBe(201);
      expect((await propose(body, refused)).paths).toEqual(['/mustInclude/0']);
      expect(await commands.countBy({ idempotencyKey: refused })).toBe(0);
      await experts.update({ id: calm!.expertId }, { leftOn: null });
    });

    it('is refused with somebody of another region, unless that pool is open', async () => {
      const elsewhere = await team.addExpert({ regionId: team.otherRegionId, organisationId: calm!.organisationId });
      expect((await propose({ mustInclude: [elsewhere.expertId], reason })).paths).toEqual(['/mustInclude/0']);
    });
  });

  it('is told years later as it was then, but for what things are called now', async () => {
    const { database } = team.world;
    const who = [calm!, busy!, tied!];
    const answers = async () => [
      (await ask(`team-proposals/${proposalId}/reasons`)).answer,
      ...(await Promise.all(who.map(async (one) => (await whyNot(one)).answer))),
      (await whatIf({ change: 'drop', expertId: calm!.expertId })).answer,
    ];
    const then = await answers();
    const elsewhere = await team.addOrganisation('provider', 'De Overkant');
    await database.getRepository(DomainEntity).update({ regionId: team.regionId, code: 'lvb' }, { name: 'Beperking' });
    for (const { id, expertId } of who) {
      const moved = { organisationId: elsewhere, leftOn: '2026-11-24', maxActiveCases: 0 };
      await database.getRepository(ExpertEntity).update({ id: expertId }, moved);
      await database.getRepository(UserEntity).update({ id }, { disabledAt: '2026-11-24T09:00:00Z' });
    }
    const renamed = JSON.stringify(then).replaceAll('LVB', 'Beperking');
    const untimed = (text: string) => text.replaceAll(/"milliseconds":[\d.e-]+/g, '');
    expect(untimed(JSON.stringify(await answers()))).toBe(untimed(renamed));
    expect(renamed).toContain('de werkgever, De Kade, is betrokken');
  });

  const asking = (domain: string) => ({ domain, level: 1, seats: 3 });
});
