import { randomUUID } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import supertest from 'supertest';
import type { DataSource } from 'typeorm';
import type { Role } from '#contracts/codes';
import { defaultPolicy } from '#domain/policy/default-policy';
import { domainsOfNewRegion, levelsOfNewRegion } from '#domain/pool/new-region';
import { createDataSource } from '#persistence/data-source';
import { DomainEntity } from '#persistence/domains/domain.entity';
import { LevelEntity } from '#persistence/domains/level.entity';
import { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import { PolicyEntity } from '#persistence/policies/policy.entity';
import { RegionEntity } from '#persistence/regions/region.entity';
import { UserEntity } from '#persistence/users/user.entity';
import type { ApiOverrides } from '../../../apps/api/src/app.module.js';
import { createApi } from '../../../apps/api/src/create-api.js';
import { startIssuer, type TestIssuer } from '../../support/oidc.js';
import { startPostgres, type TestPostgres } from '../../support/postgres.js';
import { testConfig } from '../../support/secrets.js';
import { serviceUrls } from '../../support/service-urls.js';

/** The API as it runs, with real PostgreSQL, an issuer of our own, and no Temporal: nothing listens at its address. */
export interface ApiWorld {
  app: INestApplication;
  /** As the owner, to whom row level security says nothing: for fixtures, and for looking what was written. */
  database: DataSource;
  issuer: TestIssuer;
  regionId: string;
  gemeenteId: string;
  /** Adds somebody and gives their token. */
  signIn(name: string, roles: Role[], regionId?: string): Promise<string>;
  addRegion(code: string): Promise<string>;
  http: ReturnType<typeof supertest>;
  postgres: TestPostgres;
  stop(): Promise<void>;
}

/** `variables` are those of the environment that a test is about. */
export async function startApi(
  overrides: ApiOverrides = {},
  variables: Record<string, string> = {},
): Promise<ApiWorld> {
  const [postgres, issuer] = await Promise.all([startPostgres(), startIssuer()]);
  const databaseUrl = await postgres.createDatabase();
  const { api } = await serviceUrls(databaseUrl);
  const app = await createApi(testConfig({ DATABASE_URL: api, OIDC_ISSUER: issuer.issuer, ...variables }), overrides);
  const database = await createDataSource(databaseUrl, { applicationName: 'test', poolSize: 3 }).initialize();
  const addRegion = (code: string) => insertRegion(database, code);
  const regionId = await addRegion('ME');
  const gemeenteId = await insertGemeente(database, regionId);
  return {
    app,
    database,
    issuer,
    regionId,
    gemeenteId,
    addRegion,
    postgres,
    signIn: async (name, roles, ofRegion = regionId) => {
      await insertUser(database, { issuer: issuer.issuer, name, roles, regionId: ofRegion });
      return `Bearer ${await issuer.token(name)}`;
    },
    http: supertest(app.getHttpServer()),
    stop: async () => {
      await app.close();
      await database.destroy();
      await Promise.all([issuer.close(), postgres.stop()]);
    },
  };
}

async function insertRegion(database: DataSource, code: string): Promise<string> {
  const id = randomUUID();
  const coordinator = randomUUID();
  const network = 'Expertisenetwerk';
  await database.getRepository(RegionEntity).insert({ id, code, name: code, network, activePolicyVersion: null });
  await database.getRepository(DomainEntity).insert(domainsOfNewRegion(id));
  await database.getRepository(LevelEntity).insert(levelsOfNewRegion(id));
  const duties = {
    coordinator,
    secondCoordinator: coordinator,
    deputyProcessDirector: coordinator,
    regievoerder: coordinator,
    regionAdmin: coordinator,
  };
  const body = defaultPolicy(id, duties) as object;
  const [at, reason] = ['2026-01-01T00:00:00.000Z', 'begin'];
  const active = { activatedAt: at, activatedBy: null, activationReason: reason };
  await database
    .getRepository(PolicyEntity)
    .insert({ regionId: id, version: 1, body, basedOn: null, createdBy: null, createdAt: at, reason, ...active });
  await database.getRepository(RegionEntity).update({ id }, { activePolicyVersion: 1 });
  return id;
}

async function insertGemeente(database: DataSource, regionId: string): Promise<string> {
  const id = randomUUID();
  const gemeente = { id, regionId, kind: 'gemeente', name: 'Oeverdam', size: 'large', cbsCode: null } as const;
  await database.getRepository(OrganisationEntity).insert(gemeente);
  return id;
}

async function insertUser(
  database: DataSource,
  { issuer, name, roles, regionId }: { issuer: string; name: string; roles: Role[]; regionId: string },
): Promise<void> {
  await database.getRepository(UserEntity).insert({
    id: randomUUID(),
    issuer,
    subject: name,
    displayName: `${name} (test)`,
    roles,
    regionId,
    organisationId: null,
    disabledAt: null,
  });
}

/** An aanmelding with only what is required. */
export const intakeFor = (gemeenteId: string) => ({
  track: 'case',
  question: 'Waar kan Noor wonen en toch naar haar eigen school?',
  stuckReasons: ['noPlace'],
  gemeenteId,
  child: { firstName: 'Noor', birthDate: '2014-05-03' },
  consents: ['request', 'help', 'sharing'].map((kind) => ({
    kind,
    status: 'given',
    givenBy: 'mother',
    how: 'mondeling',
  })),
});
