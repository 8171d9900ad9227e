import { provisionServices } from '#persistence/services/provision';
import type { PerService, Service } from '#persistence/services/service-roles';
import { serviceUrl } from '#persistence/services/service-url';
import { StartFailure } from '../failure.js';
import type { Options } from '../options.js';
import { secret } from '../secret.js';

const INSUFFICIENT_PRIVILEGE = '42501';

/** The files of a home with the passwords of the API and the worker at the database. */
export const servicePasswordFiles: PerService<string> = {
  api: 'api-database-password',
  worker: 'worker-database-password',
};

type Choice = Pick<Options, 'home' | 'serviceDatabaseUrls'>;

/** Makes the roles of the API and the worker, unless they were given. Gives where each finds the database. */
export async function provideServices(options: Choice, ownerUrl: string): Promise<PerService<string>> {
  const { api, worker } = options.serviceDatabaseUrls;
  if (api && worker) return { api, worker };
  const passwords = { api: password(options.home, 'api'), worker: password(options.home, 'worker') };
  return withRights(() => provisionServices(ownerUrl, passwords));
}

/** Where a program finds the database of an instance that was started before. */
export function serviceDatabaseUrl({ home, serviceDatabaseUrls }: Choice, ownerUrl: string, service: Service): string {
  return serviceDatabaseUrls[service] ?? serviceUrl(ownerUrl, service, password(home, service));
}

/**
 * Does what only somebody may do who makes roles.
 * @throws StartFailure that says so, where the user of DATABASE_URL is another
 */
export async function withRights<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as { code?: unknown }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new StartFailure(
      `The user of DATABASE_URL may not do this: ${(error as Error).message}.`,
      'let it own the database and give it CREATEROLE; or have the roles made as docker/README.md says, and set ' +
        'API_DATABASE_URL and WORKER_DATABASE_URL.',
    );
  }
}

const password = (home: string, service: Service): string => secret(home, servicePasswordFiles[service]);
