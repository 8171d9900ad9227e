import { intakeFor, startApi, type ApiWorld } from './api-world.js';

describe('the API without its database', () => {
  let world: ApiWorld;
  let token: string;
  beforeAll(async () => {
    world = await startApi();
    token = await world.signIn('casusinbrenger', ['casusinbrenger']);
    await world.postgres.stop();
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  it('answers 503 with Retry-After, reading and writing', async () => {
    const read = await world.http.get('/v1/cases').set('Authorization', token);
    const write = await world.http
      .post('/v1/cases')
      .set('Authorization', token)
      .set('Idempotency-Key', 'key')
      .send(intakeFor(world.gemeenteId));
    for (const { status, body, headers } of [read, write]) {
      expect([status, body.type]).toEqual([503, '/problems/unavailable']);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    }
  });

  it('says which part is down, and still gives its figures', async () => {
    expect((await world.http.get('/health/ready')).body.parts).toMatchObject({ database: 'down', identity: 'up' });
    expect((await world.http.get('/metrics')).text).toMatch(/doorbraak_http_request_seconds_count/);
  });
});
