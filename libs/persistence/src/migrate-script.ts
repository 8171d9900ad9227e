import { parseKeyRing } from '#config/key-rings';
import { withSecretFiles } from '#config/secret-files';
import { migrate } from './migrate.js';
import { provisionServices } from './services/provision.js';

const environment = withSecretFiles(process.env);
const { DATABASE_URL: databaseUrl, MASTER_KEYS: masterKeys } = environment;
const { API_DATABASE_PASSWORD: api, WORKER_DATABASE_PASSWORD: worker } = environment;
if (!databaseUrl) {
  process.stderr.write('DATABASE_URL is not set: say which database to bring up to date.\n');
  process.exit(1);
}
await migrate(databaseUrl, masterKeys ? parseKeyRing(masterKeys) : null);
process.stdout.write('The database is up to date.\n');
if (api && worker) {
  await provisionServices(databaseUrl, { api, worker });
  process.stdout.write('The API and the worker have their roles.\n');
} else {
  process.stdout.write('API_DATABASE_PASSWORD and WORKER_DATABASE_PASSWORD are not set: the roles stay as they are.\n');
}
