import { randomUUID } from 'node:crypto';
import type { RegionPolicy } from '#contracts/policies';
import { defaultPolicy } from '#domain/policy/default-policy';
import { ExpertDomainEntity } from '#persistence/experts/expert-domain.entity';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { Clock } from '../../../../apps/api/src/http/clock.js';
import { startApi, type ApiWorld } from '../api-world.js';

export const MONDAY = '2026-11-23T09:15:00.000Z';
export const WEDNESDAY = '2026-11-25T09:15:00.000Z';
export const reason = 'Andere termijnen.';

/** The API with an administrator who keeps the rules of a region with a pool of one; it is Wednesday there. */
export class PolicyWorld {
  private constructor(
    readonly world: ApiWorld,
    readonly now: jest.SpiedFunction<Clock['now']>,
    readonly admin: string,
    readonly coordinator: string,
  ) {}

  static async start(): Promise<PolicyWorld> {
    const world = await startApi();
    const now = jest.spyOn(world.app.get(Clock), 'now').mockReturnValue(new Date(WEDNESDAY));
    const admin = await world.signIn('beheerder', ['regionAdmin']);
    const coordinator = await world.signIn('coordinator', ['coordinator']);
    await world.signIn('regievoerder', ['regievoerder']);
    await world.signIn('expert-001', ['expert']);
    const policies = new PolicyWorld(world, now, admin, coordinator);
    await policies.fillPool();
    return policies;
  }

  get users() {
    return this.world.database.getRepository(UserEntity);
  }

  async idOf(subject: string): Promise<string> {
    return (await this.users.findOneByOrFail({ subject })).id;
  }

  get(path: string, token: string) {
    return this.world.http.get(path).set('Authorization', token);
  }

  post(path: string, token: string, body: object, key: string = randomUUID()) {
    return this.world.http.post(path).set('Authorization', token).set('Idempotency-Key', key).send(body);
  }

  activate(version: number, basedOn: number, scope = 'newCases', token = this.admin) {
    return this.post(`/v1/policies/${version}/activations`, token, { scope, basedOn, reason: 'Na de proef.' });
  }

  async activeVersion(): Promise<number> {
    const { body } = await this.get('/v1/policies', this.admin);
    return body.results.find(({ state }: { state: string }) => state === 'active').version;
  }

  /** The rules that hold, with demands that a pool of one can meet. */
  async draft(changes: Partial<RegionPolicy> = {}): Promise<RegionPolicy> {
    const coordinatorId = await this.idOf('coordinator');
    const policy = defaultPolicy(this.world.regionId, {
      coordinator: coordinatorId,
      secondCoordinator: coordinatorId,
      deputyProcessDirector: coordinatorId,
      regievoerder: await this.idOf('regievoerder'),
      regionAdmin: await this.idOf('beheerder'),
    });
    const small = { minSize: 1, maxSize: 3, minExpertsByExperience: 1, maxPerOrganisation: 2, omdenkers: 0 };
    const demands = { domainRequirements: {}, team: { case: small, consult: small } };
    return { ...policy, version: await this.activeVersion(), ...demands, ...changes };
  }

  /** Keeps a draft, and gives its version. */
  async store(changes: Partial<RegionPolicy> = {}): Promise<number> {
    const { status, body } = await this.post('/v1/policies', this.admin, { body: await this.draft(changes), reason });
    expect(status).toBe(201);
    return body.version;
  }

  private async fillPool(): Promise<void> {
    const expertId = randomUUID();
    await this.world.database.getRepository(ExpertEntity).insert({
      id: expertId,
      userId: await this.idOf('expert-001'),
      regionId: this.world.regionId,
      organisationId: this.world.gemeenteId,
      expertByExperience: true,
      maxActiveCases: 6,
      minCasesPerYear: 2,
      travelMinutes: 20,
      sharesSupraRegionally: false,
      absentFrom: null,
      absentTo: null,
      mayNotSitWith: [],
    });
    const known = { expertId, domain: 'jeugdhulp', level: 2 };
    await this.world.database.getRepository(ExpertDomainEntity).insert(known);
  }
}
