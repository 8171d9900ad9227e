import { randomUUID } from 'node:crypto';
import type { RegionPolicy } from '#contracts/policies';
import { DomainEntity } from '#persistence/domains/domain.entity';
import { MONDAY, PolicyWorld, reason } from './policy-world.js';

describe('policies', () => {
  let policies: PolicyWorld;
  beforeAll(async () => {
    policies = await PolicyWorld.start();
  }, 60_000);
  afterAll(() => policies?.world.stop(), 30_000);

  describe('storing', () => {
    const faultsOf = async (policy: RegionPolicy) => {
      const { status, body } = await policies.post('/v1/policies', policies.admin, { body: policy, reason });
      return [status, ...(body.faults ?? []).map(({ path }: { path: string }) => path)];
    };

    it('refuses what is wrong with its path: a ladder, who holds a duty, what the pool cannot give', async () => {
      const sound = await policies.draft();
      const { clocks, duties } = sound;
      const noLadder = { ...clocks, triage: { ...clocks.triage, ladder: [] } };
      expect(await faultsOf({ ...sound, clocks: noLadder })).toEqual([400, '/body/clocks/triage/ladder']);
      expect(await faultsOf({ ...sound, regionId: randomUUID() })).toEqual([400, '/body/regionId']);
      const otherDuties = { ...duties, regievoerder: await policies.idOf('coordinator'), regionAdmin: randomUUID() };
      const requiredDomains = [{ domain: 'jeugdhulp', level: 3, seats: 1 }];
      expect(await faultsOf({ ...sound, duties: otherDuties, requiredDomains })).toEqual([
        400,
        '/body/duties/regievoerder',
        '/body/duties/regionAdmin',
        '/body/requiredDomains/0',
      ]);
    });

    it('knows the domains that the region knows, and no other', async () => {
      const sound = await policies.draft();
      const asking = (domain: string) =>
        faultsOf({ ...sound, requiredDomains: [{ domain, level: 1, seats: 1 }], domainRequirements: { [domain]: [] } });
      const place = { regionId: policies.world.regionId, name: 'Rouw', endedOn: null };
      await policies.world.database.getRepository(DomainEntity).insert({ ...place, code: 'rouw' });
      await policies.world.database
        .getRepository(DomainEntity)
        .insert({ ...place, code: 'voorbij', endedOn: '2026-01-01' });
      expect(await asking('rouw')).toEqual([400, '/body/requiredDomains/0']);
      for (const unknown of ['voorbij', 'omdenker']) {
        const faults = [`/body/requiredDomains/0/domain`, `/body/domainRequirements/${unknown}`];
        expect(await asking(unknown)).toEqual([400, ...faults]);
      }
    });

    it('keeps the next version as a draft, once by its key', async () => {
      const key = randomUUID();
      const body = { body: await policies.draft(), reason };
      const stored = await policies.post('/v1/policies', policies.admin, body, key);
      expect([stored.status, stored.headers.location]).toEqual([201, '/v1/policies/2']);
      expect(stored.body).toMatchObject({ version: 2, state: 'draft', basedOn: 1, reason, activatedAt: null });
      expect((await policies.post('/v1/policies', policies.admin, body, key)).body).toEqual(stored.body);
      expect((await policies.post('/v1/policies', policies.admin, { ...body, reason: 'Anders.' }, key)).status).toBe(
        409,
      );
      expect((await policies.get('/v1/policies/2', policies.coordinator)).body).toEqual(stored.body);
      expect((await policies.get('/v1/policies/1', policies.admin)).body).toMatchObject({
        state: 'active',
        basedOn: null,
      });
      for (const version of ['7', '0', 'x'])
        expect((await policies.get(`/v1/policies/${version}`, policies.admin)).status).toBe(404);
      expect((await policies.post('/v1/policies', policies.coordinator, body)).status).toBe(403);
    });

    it('keeps one version of what is sent twice at once', async () => {
      const [key, body] = [randomUUID(), { body: await policies.draft(), reason }];
      const answers = await Promise.all([1, 2, 3].map(() => policies.post('/v1/policies', policies.admin, body, key)));
      expect(new Set(answers.map((answer) => answer.body.version)).size).toBe(1);
      const { body: list } = await policies.get('/v1/policies', policies.admin);
      expect(list.results[0].version).toBe(answers[0]!.body.version);
    });
  });

  describe('activating', () => {
    it('lets a draft hold for new cases, once, and the others know', async () => {
      const basedOn = await policies.activeVersion();
      const [mine, theirs] = [await policies.store(), await policies.store()];
      const key = randomUUID();
      const asked = { scope: 'newCases', basedOn, reason: 'Na de proef.' };
      const first = await policies.post(`/v1/policies/${mine}/activations`, policies.admin, asked, key);
      expect([first.status, first.body]).toMatchObject([201, { version: mine, scope: 'newCases', bulkRunId: null }]);
      expect((await policies.post(`/v1/policies/${mine}/activations`, policies.admin, asked, key)).body).toEqual(
        first.body,
      );
      expect((await policies.get(`/v1/policies/${mine}`, policies.admin)).body).toMatchObject({
        state: 'active',
        activatedBy: await policies.idOf('beheerder'),
        activationReason: 'Na de proef.',
      });
      expect((await policies.get(`/v1/policies/${basedOn}`, policies.admin)).body).toMatchObject({ state: 'past' });
      for (const seen of [basedOn, mine]) {
        const late = await policies.activate(theirs, seen);
        expect([late.status, late.body.type]).toEqual([409, '/problems/policyMovedOn']);
      }
      const again = await policies.activate(mine, mine);
      expect([again.status, again.body.type]).toEqual([409, '/problems/policyActive']);
    });

    it('is for the administrator, and for versions that exist', async () => {
      expect(
        (await policies.activate(1, await policies.activeVersion(), 'newCases', policies.coordinator)).status,
      ).toBe(403);
      expect((await policies.activate(900, await policies.activeVersion())).status).toBe(404);
    });

    it('refuses rules in which somebody who left has a duty', async () => {
      await policies.world.signIn('beheerder2', ['regionAdmin']);
      const leaver = await policies.idOf('beheerder2');
      const version = await policies.store({ duties: { ...(await policies.draft()).duties, regionAdmin: leaver } });
      await policies.users.update({ id: leaver }, { disabledAt: MONDAY });
      const { status, body } = await policies.activate(version, await policies.activeVersion());
      expect([status, body.faults[0].path]).toEqual([400, 'policy:/duties/regionAdmin']);
    });

    it('takes the running cases along in a bulk run', async () => {
      const version = await policies.store();
      const { status, body } = await policies.activate(version, await policies.activeVersion(), 'runningCasesToo');
      expect([status, body.scope]).toEqual([201, 'runningCasesToo']);
      const [run] = await policies.world.database.query<object[]>(
        'SELECT "kind", "order" FROM "bulk_runs" WHERE "id" = $1',
        [body.bulkRunId],
      );
      expect(run).toEqual({ kind: 'policyRollOut', order: { kind: 'policyRollOut', version } });
      expect((await policies.activate(version, version, 'runningCasesToo')).status).toBe(201);
    });
  });
});
