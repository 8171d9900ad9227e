import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { ENSURE_GROUP_ROLES } from './group-roles.js';
import { scramVerifier } from './scram-verifier.js';
import { GROUP_ROLES, loginRole, SERVICES, type PerService, type Service } from './service-roles.js';
import { databaseOf, serviceUrl } from './service-url.js';

/** Any number of our own: processes that provision the same database wait for each other here. */
const PROVISION_LOCK = 4_207_312;

/**
 * Makes the roles as which the API and the worker log in to this database, and sets their passwords. Can be repeated, and
 * asked by several processes at once.
 * @param ownerUrl postgres://user:password@host:port/database, the owner of the database, who may make roles
 * @param passwords printable ASCII
 * @returns the address of the database for each of them
 * @throws whatever the database says when it is away, not migrated, or the user may not make roles
 */
export async function provisionServices(ownerUrl: string, passwords: PerService<string>): Promise<PerService<string>> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'doorbraak-provision' });
  await client.connect();
  try {
    // Freed with the connection.
    await client.query('SELECT pg_advisory_lock($1)', [PROVISION_LOCK]);
    await client.query(ENSURE_GROUP_ROLES);
    for (const statement of statementsFor(databaseOf(ownerUrl), passwords)) await client.query(statement);
  } finally {
    await client.end();
  }
  return {
    api: serviceUrl(ownerUrl, 'api', passwords.api),
    worker: serviceUrl(ownerUrl, 'worker', passwords.worker),
  };
}

function statementsFor(database: string, passwords: PerService<string>): string[] {
  const logins = SERVICES.map((service) => escapeIdentifier(loginRole(database, service)));
  const name = escapeIdentifier(database);
  return [
    ...SERVICES.flatMap((service) => loginStatements(database, service, passwords[service])),
    // The groups are those of the whole cluster: who may work on one database must not reach the others.
    `REVOKE CONNECT, TEMPORARY ON DATABASE ${name} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${name} TO ${logins.join(', ')}`,
  ];
}

function loginStatements(database: string, service: Service, password: string): string[] {
  const login = escapeIdentifier(loginRole(database, service));
  return [
    `DO $$ BEGIN IF to_regrole(${escapeLiteral(login)}) IS NULL THEN CREATE ROLE ${login}; END IF; END $$`,
    `ALTER ROLE ${login} LOGIN PASSWORD ${escapeLiteral(scramVerifier(password))}`,
    `GRANT ${GROUP_ROLES[service]} TO ${login} WITH INHERIT TRUE, SET FALSE`,
  ];
}
