import { randomUUID } from 'node:crypto';
import { AbsenceEntity } from '#persistence/absences/absence.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { intakeFor } from '../api-world.js';
import { pathsOf, type PoolWorld, startPoolWorld } from './pool-world.js';

describe('the pool', () => {
  let pool: PoolWorld;
  beforeAll(async () => {
    pool = await startPoolWorld();
  }, 60_000);
  afterAll(() => pool.world.stop(), 30_000);

  const sound = async (name: string, changes: object = {}) => ({
    ...{ userId: (await pool.person(name)).id, organisationId: pool.organisationId, domains: [] },
    ...{ expertByExperience: true, travelMinutes: 5, maxActiveCases: 3, minCasesPerYear: 1, ...changes },
  });

  it('takes somebody in once, with all that the region keeps', async () => {
    const other = await pool.expert('ander');
    const domains = [{ domain: 'lvb', level: 3, registration: 'SKJ 990000001', since: 2012, validUntil: '2028-12-31' }];
    const said = { omdenker: true, languages: ['nl', 'ar'], homeBase: 'Oeverdam', sharesSupraRegionally: true };
    const body = await sound('nieuw', { domains, ...said, mayNotSitWith: [other.id] });
    const key = randomUUID();
    const added = await pool.send('post', '/v1/experts', pool.admin, body, key);
    expect([added.status, added.headers.location]).toEqual([201, `/v1/experts/${added.body.id}`]);
    expect(added.body).toMatchObject({
      ...{ ...said, mayNotSitWith: [other.id], organisation: 'De Kade', sharesNationally: false, leftOn: null },
      ...{ regionCode: expect.stringMatching(/^[A-Z]{2,3}$/) as string, regionName: expect.any(String) as string },
      domains: [{ ...domains[0], confirmedBy: null, confirmedAt: null }],
      ...{ activeCases: 0, casesLast12Months: 0, acceptanceRate: null, medianHoursToAnswer: null, absences: [] },
    });
    expect((await pool.send('post', '/v1/experts', pool.admin, body, key)).body).toEqual(added.body);
    expect((await pool.get(added.headers.location!, pool.coordinator)).body).toEqual(added.body);
    const again = await pool.send('post', '/v1/experts', pool.admin, body);
    expect([again.status, again.body.type]).toEqual([409, '/problems/alreadyExpert']);
  });

  it('takes somebody in once, also when two ask for it at the same moment', async () => {
    const body = await sound('tweemaal');
    const answers = await Promise.all([1, 2, 3].map(() => pool.send('post', '/v1/experts', pool.admin, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it.each([
    [{ domains: [{ domain: 'omdenker', level: 1 }] }, '/domains/0/domain'],
    [{ domains: [{ domain: 'lvb', level: 4 }] }, '/domains/0/level'],
    [{ domains: [1, 2].map((level) => ({ domain: 'lvb', level })) }, '/domains/1/domain'],
    [{ domains: [{ domain: 'lvb', level: 1, confirmedBy: randomUUID() }] }, '/domains/0/confirmedBy'],
    [{ languages: ['nl', 'xx'] }, '/languages'],
    [{ mayNotSitWith: [randomUUID()] }, '/mayNotSitWith/0'],
    [{ organisationId: randomUUID() }, '/organisationId'],
    [{ userId: randomUUID() }, '/userId'],
    [{ activeCases: 0 }, '/activeCases'],
  ])('refuses %j', async (changes, path) => {
    const body = await sound(randomUUID(), changes);
    expect(pathsOf(await pool.send('post', '/v1/experts', pool.admin, body))).toEqual([400, path]);
  });

  it('refuses who has another role, or works in another region', async () => {
    const provider = await pool.person('aanbieder', ['provider']);
    const stranger = await pool.person('vreemd', ['expert'], pool.otherRegionId);
    for (const { id: userId } of [provider, stranger]) {
      const body = { ...(await sound(randomUUID())), userId };
      expect(pathsOf(await pool.send('post', '/v1/experts', pool.admin, body))).toEqual([400, '/userId']);
    }
  });

  it('changes what is named and nothing else; what stays the same stays confirmed', async () => {
    const { id, userId } = await pool.expert('wisselend', { homeBase: 'Plasdijk' });
    const path = `/v1/experts/${id}`;
    const confirmed = await pool.send('put', `${path}/domains/lvb/confirmation`, pool.admin);
    expect(confirmed.body.domains).toMatchObject([{ domain: 'lvb', confirmedBy: expect.any(String) }]);
    expect((await pool.send('put', `${path}/domains/wmo/confirmation`, pool.admin)).status).toBe(404);
    const domains = [{ domain: 'lvb', level: 2 }];
    const more = await pool.send('patch', path, pool.admin, { domains: [...domains, { domain: 'wmo', level: 1 }] });
    expect(more.body.domains).toMatchObject([confirmed.body.domains[0], { domain: 'wmo', confirmedBy: null }]);
    const other = await pool.send('patch', path, pool.admin, {
      domains: [{ domain: 'lvb', level: 3 }],
      leftOn: '2030-01-01',
    });
    expect(other.body).toMatchObject({
      domains: [{ level: 3, confirmedBy: null }],
      homeBase: 'Plasdijk',
      leftOn: '2030-01-01',
    });
    const cleared = await pool.send('patch', path, pool.admin, { homeBase: null, leftOn: null, travelMinutes: null });
    expect(cleared.body).toMatchObject({ homeBase: null, leftOn: null, travelMinutes: 20, userId });
    expect((await pool.send('patch', path, pool.admin, {})).body).toEqual(cleared.body);
    expect(pathsOf(await pool.send('patch', path, pool.admin, { userId: randomUUID() }))).toEqual([400, '/userId']);
    expect(pathsOf(await pool.send('patch', path, pool.admin, { mayNotSitWith: [id] }))).toEqual([
      400,
      '/mayNotSitWith/0',
    ]);
  });

  it('lets nobody confirm what they know themselves', async () => {
    const { id, userId, token } = await pool.expert('beide');
    await pool.world.database.getRepository(UserEntity).update({ id: userId }, { roles: ['expert', 'regionAdmin'] });
    const path = `/v1/experts/${id}/domains/lvb/confirmation`;
    const own = await pool.send('put', path, token);
    expect([own.status, own.body.type]).toEqual([403, '/problems/notAllowed']);
    expect((await pool.send('put', path, pool.admin)).status).toBe(200);
  });

  it('lets experts write their own page, and no more', async () => {
    const { id, token } = await pool.expert('zelf');
    const stranger = await pool.expert('buur');
    const page = {
      headline: 'Orthopedagoog',
      about: 'Ik begin bij wat lukt.',
      languages: ['nl', 'tr'],
      homeBase: 'Rietveen',
      ...{ sharesSupraRegionally: true, sharesNationally: true },
    };
    const path = `/v1/experts/${id}/profile`;
    expect((await pool.send('patch', path, token, page)).body).toMatchObject(page);
    expect((await pool.get(`/v1/experts/${id}`, token)).body).toMatchObject(page);
    for (const more of [{ maxActiveCases: 99 }, { domains: [] }, { mayNotSitWith: [] }, { leftOn: null }]) {
      const answer = await pool.send('patch', path, token, { ...page, ...more });
      expect(pathsOf(answer)).toEqual([400, `/${Object.keys(more)[0]}`]);
    }
    expect((await pool.send('patch', path, stranger.token, page)).status).toBe(404);
    expect((await pool.send('patch', path, pool.admin, page)).status).toBe(403);
    expect((await pool.send('patch', `/v1/experts/${id}`, token, { maxActiveCases: 1 })).status).toBe(403);
  });

  it('is kept by the administrator of its own region alone', async () => {
    const { id } = await pool.expert('ons');
    const path = `/v1/experts/${id}`;
    const change = (token: string) => pool.send('patch', path, token, { travelMinutes: 1 });
    const confirm = (token: string) => pool.send('put', `${path}/domains/lvb/confirmation`, token);
    expect([(await change(pool.elsewhere)).status, (await confirm(pool.elsewhere)).status]).toEqual([404, 404]);
    expect([(await change(pool.coordinator)).status, (await confirm(pool.coordinator)).status]).toEqual([403, 403]);
    expect((await pool.get(path, pool.elsewhere)).status).toBe(404);
    const { body } = await pool.get(path, pool.admin);
    expect(body).toMatchObject({ travelMinutes: 20, domains: [{ confirmedBy: null }] });
  });

  it('counts what became of invitations, tells it to who keeps the pool, and shows no case', async () => {
    const { id, userId, token } = await pool.expert('geteld');
    const { body: theCase } = await pool.send('post', '/v1/cases', pool.coordinator, intakeFor(pool.world.gemeenteId));
    const invite = (status: string, daysAgo: number, hours: number | null) =>
      pool.world.database.query(
        `INSERT INTO "invitations" ("id", "case_id", "proposal_id", "expert_id", "user_id", "organisation_id", "status", "invited_at", "answered_at")
         VALUES (gen_random_uuid(), $1, $1, $2, $3, $1, $4, now() - $5 * INTERVAL '1 day', now() - $5 * INTERVAL '1 day' + $6 * INTERVAL '1 hour')`,
        [theCase.id, id, userId, status, daysAgo, hours],
      );
    await invite('accepted', 10, 4);
    await invite('declined', 20, 8);
    await invite('expired', 30, 48);
    await invite('replaced', 40, 6);
    await invite('replaced', 50, null);
    await invite('withdrawn', 50, 1);
    await invite('invited', 1, null);
    await invite('declined', 500, 900);
    const figures = { activeCases: 1, casesLast12Months: 1, acceptanceRate: 0.5, medianHoursToAnswer: 6 };
    for (const who of [pool.admin, pool.coordinator, token]) {
      expect((await pool.get(`/v1/experts/${id}`, who)).body).toMatchObject(figures);
    }
    expect((await pool.get('/v1/experts', pool.admin)).text).not.toContain(theCase.id);
  });

  it('shows who is away, now or later, and who stands in', async () => {
    const { id, userId } = await pool.expert('afwezig');
    const substitute = await pool.person('vervanger');
    await pool.world.database.getRepository(UserEntity).update({ id: userId }, { substituteUserId: substitute.id });
    await pool.world.database.getRepository(AbsenceEntity).insert({
      ...{
        id: randomUUID(),
        regionId: pool.world.regionId,
        userId,
        substituteUserId: substitute.id,
        reason: 'Vakantie',
      },
      ...{
        from: '2098-01-01',
        until: '2098-01-31',
        recordedBy: userId,
        recordedAt: '2026-01-01T09:00:00Z',
        cancelledAt: null,
      },
    });
    const { body } = await pool.get(`/v1/experts/${id}`, pool.admin);
    expect(body).toMatchObject({
      ...{ substituteUserId: substitute.id, substituteName: 'vervanger (test)' },
      absences: [{ from: '2098-01-01', until: '2098-01-31', substituteName: 'vervanger (test)' }],
    });
  });
});
