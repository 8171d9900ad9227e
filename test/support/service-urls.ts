import type { PerService } from '#persistence/services/service-roles';
import { provisionServices } from '#persistence/services/provision';

const passwords = { api: 'api of the tests', worker: 'worker of the tests' };

/** Where the API and the worker find a test database, each as itself. Can be asked for again. */
export const serviceUrls = (ownerUrl: string): Promise<PerService<string>> => provisionServices(ownerUrl, passwords);
