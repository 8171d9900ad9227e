import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { Role } from '#contracts/codes';
import { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { startApi, type ApiWorld } from '../api-world.js';

type Method = 'post' | 'patch' | 'put' | 'delete';

export interface PoolWorld {
  world: ApiWorld;
  admin: string;
  coordinator: string;
  /** The administrator of another region of the same network. */
  elsewhere: string;
  otherRegionId: string;
  organisationId: string;
  /** Adds a user and gives their id and token. */
  person(name: string, roles?: Role[], regionId?: string): Promise<{ id: string; token: string }>;
  organisation(name: string, regionId?: string): Promise<string>;
  get(path: string, token: string): Promise<Response>;
  send(method: Method, path: string, token: string, body?: object, key?: string): Promise<Response>;
  /** Brings somebody new into the pool through the API. */
  expert(name: string, changes?: object): Promise<{ id: string; userId: string; token: string }>;
}

/** The API with two regions and who keeps their pools. */
export async function startPoolWorld(): Promise<PoolWorld> {
  const world = await startApi();
  const otherRegionId = await world.addRegion('HE');
  const users = world.database.getRepository(UserEntity);
  const person: PoolWorld['person'] = async (name, roles = ['expert'], regionId = world.regionId) => {
    const token = await world.signIn(name, roles, regionId);
    return { id: (await users.findOneByOrFail({ subject: name })).id, token };
  };
  const organisation: PoolWorld['organisation'] = async (name, regionId = world.regionId) => {
    const row = { id: randomUUID(), regionId, kind: 'provider', name, size: 'small', cbsCode: null } as const;
    await world.database.getRepository(OrganisationEntity).insert(row);
    return row.id;
  };
  const send: PoolWorld['send'] = async (method, path, token, body = {}, key = randomUUID()) =>
    world.http[method](path).set('Authorization', token).set('Idempotency-Key', key).send(body);
  const admin = await world.signIn('beheerder', ['regionAdmin']);
  const organisationId = await organisation('De Kade');
  return {
    ...{ world, admin, otherRegionId, organisationId, person, organisation, send },
    coordinator: await world.signIn('coordinator', ['coordinator']),
    elsewhere: await world.signIn('beheerder-heuveland', ['regionAdmin'], otherRegionId),
    get: async (path, token) => world.http.get(path).set('Authorization', token),
    expert: async (name, changes = {}) => {
      const { id: userId, token } = await person(name);
      const { status, body } = await send('post', '/v1/experts', admin, {
        ...{ userId, organisationId, domains: [{ domain: 'lvb', level: 2 }], expertByExperience: false },
        ...{ travelMinutes: 20, maxActiveCases: 6, minCasesPerYear: 2, ...changes },
      });
      if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
      return { id: (body as { id: string }).id, userId, token };
    },
  };
}

/** Where the faults of an answer are. */
export const pathsOf = ({ status, body }: Response): unknown[] => [
  status,
  ...((body as { faults?: { path: string }[] }).faults ?? []).map(({ path }) => path),
];
