import { randomUUID } from 'node:crypto';
import { UserEntity } from '#persistence/users/user.entity';
import { intakeFor, startApi, type ApiWorld } from './api-world.js';

describe('cases', () => {
  let world: ApiWorld;
  let casusinbrenger: string;
  let coordinator: string;
  beforeAll(async () => {
    world = await startApi();
    casusinbrenger = await world.signIn('casusinbrenger', ['casusinbrenger']);
    coordinator = await world.signIn('coordinator', ['coordinator']);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const submit = (body: object, key: string = randomUUID(), token = casusinbrenger) =>
    world.http.post('/v1/cases').set('Authorization', token).set('Idempotency-Key', key).send(body);
  const get = (path: string, token: string) => world.http.get(path).set('Authorization', token);
  const intake = () => intakeFor(world.gemeenteId);

  it('takes a case in while Temporal is away', async () => {
    const response = await submit(intake());
    expect(response.status).toBe(201);
    expect(response.body).toEqual({
      id: expect.any(String),
      reference: expect.stringMatching(/^ME-\d{4}-\d{4}$/),
      track: 'case',
      phase: 'submitted',
      submittedAt: expect.stringMatching(/Z$/),
    });
    expect(response.headers.location).toBe(`/v1/cases/${response.body.id}`);
    const metrics = await world.http.get('/metrics');
    expect(metrics.text).toMatch(/doorbraak_outbox_pending [1-9]/);
    expect(metrics.text).toMatch(/doorbraak_access_log_unlinked [1-9]/);
  });

  it('takes the shortest anonymous consult', async () => {
    const response = await submit({ track: 'consult', question: 'Wie weet raad?', stuckReasons: ['noOffer'] });
    expect(response.status).toBe(201);
    expect((await get(response.headers.location!, coordinator)).body).toMatchObject({ anonymous: true, ageBand: null });
  });

  it('gives the first answer again under the same key, and a 409 for another body', async () => {
    const key = randomUUID();
    const first = await submit(intake(), key);
    const again = await submit(intake(), key);
    expect([again.status, again.body, again.headers.location]).toEqual([201, first.body, first.headers.location]);
    const other = await submit({ ...intake(), question: 'Iets anders?' }, key);
    expect([other.status, other.body.type]).toEqual([409, '/problems/keyReused']);
  });

  it('takes one case in when the same intake comes in many times at once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit(intake(), key)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
  });

  it('refuses an unknown gemeente and a BSN in a text', async () => {
    const faultsOf = async (changes: object) => {
      const response = await submit({ ...intake(), ...changes });
      expect(response.status).toBe(400);
      return response.body.faults as object[];
    };
    expect(await faultsOf({ gemeenteId: randomUUID() })).toMatchObject([{ path: '/gemeenteId' }]);
    const typed = { safety: 'bsn 123456782', tried: [{ what: 'Opname', whyStopped: 'zie 1234.56.782' }] };
    const message = 'Is dit een BSN? Haal het hier weg.';
    expect(await faultsOf(typed)).toEqual([
      { path: '/tried/0/whyStopped', message },
      { path: '/safety', message },
    ]);
  });

  it('shows a case to its casusinbrenger and the coordinators of its region; for others it does not exist', async () => {
    const { location } = (await submit(intake())).headers;
    for (const token of [casusinbrenger, coordinator]) {
      const response = await get(location!, token);
      expect(response.status).toBe(200);
      expect(response.body).toMatchObject({ view: 'full', intake: { childFirstName: 'Noor' }, ageBand: '12-15' });
      expect(response.body.consents).toHaveLength(3);
    }
    const elsewhere = await world.addRegion(randomUUID().slice(0, 3).toUpperCase());
    const strangers = [
      await world.signIn('coordinator-elders', ['coordinator'], elsewhere),
      await world.signIn('andere-casusinbrenger', ['casusinbrenger']),
      await world.signIn('expert', ['expert']),
    ];
    for (const token of strangers) {
      for (const path of ['', '/timeline', '/explanation', '/invitations']) {
        if (path === '/invitations' && token === strangers[1]) continue;
        const response = await get(`${location}${path}`, token);
        expect([response.status, response.body.type]).toEqual([404, '/problems/notFound']);
      }
      const { body } = await get('/v1/cases', token);
      expect(body).toEqual({ count: 0, next: null, previous: null, results: [] });
    }
  });

  it('shows who was asked something only the short form', async () => {
    const { id } = (await submit(intake())).body;
    const token = await world.signIn('genodigde', ['expert']);
    await world.database.query(
      `INSERT INTO "participants" ("id", "case_id", "user_id", "role", "view", "since")
       SELECT gen_random_uuid(), $1, "id", 'expert', 'asked', now() FROM "users" WHERE "subject" = 'genodigde'`,
      [id],
    );
    const { body } = await get(`/v1/cases/${id}`, token);
    const question = 'Waar kan het kind wonen en toch naar haar eigen school?';
    expect(body).toMatchObject({ view: 'asked', ageBand: '12-15', question });
    expect(JSON.stringify({ ...body, question: '' })).not.toMatch(/Noor|2014-05-03|mondeling/);
    expect((await get(`/v1/cases/${id}/invitations`, token)).body.results).toEqual([]);
  });

  it('tells what happened and what comes next', async () => {
    const { id } = (await submit(intake())).body;
    const timeline = await get(`/v1/cases/${id}/timeline`, casusinbrenger);
    expect(timeline.body.results).toEqual([
      expect.objectContaining({
        type: 'submitted',
        text: 'De casus is aangemeld.',
        who: { name: 'casusinbrenger (test)', role: 'casusinbrenger' },
      }),
    ]);
    const explanation = await get(`/v1/cases/${id}/explanation`, casusinbrenger);
    expect(explanation.body).toMatchObject({
      phase: 'submitted',
      responsible: { role: 'coordinator' },
      waitingFor: { role: 'coordinator' },
      next: expect.stringMatching(/triage begint/),
    });
  });

  it('walks through a list by its cursors, there and back', async () => {
    const first = await get('/v1/cases?limit=2&phase=submitted', coordinator);
    expect(first.body.results).toHaveLength(2);
    expect(first.body.previous).toBeNull();
    const second = await get(first.body.next, coordinator);
    const back = await get(second.body.previous, coordinator);
    expect(back.body.results).toEqual(first.body.results);
    const ids = [...first.body.results, ...second.body.results].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('searches by words in the body', async () => {
    const question = `Wie kent ${randomUUID()}?`;
    await submit({ ...intake(), question });
    const search = (body: object, token = coordinator) =>
      world.http.post('/v1/case-searches').set('Authorization', token).send(body);
    expect((await search({ text: question.toUpperCase() })).body.count).toBe(1);
    expect((await search({ text: '100%_' })).body.count).toBe(0);
    expect((await search({ text: question, phase: 'submitted', reference: 'ME-20' })).body.count).toBe(1);
    expect((await search({ text: question, reference: 'ME-1999' })).body.count).toBe(0);
    expect((await search({ text: 'Noor' }, casusinbrenger)).body.count).toBeGreaterThan(0);
  });

  it('answers 503 with Retry-After to a command that cannot be decided, and keeps it to be sent again', async () => {
    const { id } = (await submit(intake())).body;
    const key = randomUUID();
    const decide = (body: object) =>
      world.http
        .post(`/v1/cases/${id}/triage-decisions`)
        .set('Authorization', coordinator)
        .set('Idempotency-Key', key)
        .send(body);
    await world.signIn('regievoerder', ['regievoerder']);
    const [{ id: regievoerderId }] = await world.database.query(
      `SELECT "id" FROM "users" WHERE "subject" = 'regievoerder'`,
    );
    const body = { outcome: 'accept', regievoerderId };
    const response = await decide(body);
    expect([response.status, response.body.type]).toEqual([503, '/problems/unavailable']);
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
    expect((await decide({ outcome: 'supraRegional', reason: 'Te zwaar.' })).body.type).toBe('/problems/keyReused');
    // Decided meanwhile, and whom the command names has left: a repeat still gets the first answer.
    const answer = { id: randomUUID(), outcome: 'accept', phase: 'assembly' };
    await world.database.query(`UPDATE "commands" SET "answer" = $1 WHERE "idempotency_key" = $2`, [answer, key]);
    await world.database.query(`UPDATE "users" SET "disabled_at" = now() WHERE "id" = $1`, [regievoerderId]);
    const repeat = await decide(body);
    expect([repeat.status, repeat.body]).toEqual([201, answer]);
    // Who no longer coordinates in the region does not see the case, and what was answered about it.
    const users = world.database.getRepository(UserEntity);
    await users.update({ subject: 'coordinator' }, { regionId: await world.addRegion('ZZ') });
    expect((await decide(body)).status).toBe(404);
    await users.update({ subject: 'coordinator' }, { regionId: world.regionId });
  }, 40_000);

  it('lists no tasks as long as nothing was asked', async () => {
    expect((await get('/v1/tasks?scope=mine', coordinator)).body).toMatchObject({ count: 0, results: [] });
  });
});
