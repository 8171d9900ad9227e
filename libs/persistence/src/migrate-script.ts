import { migrate } from './migrate.js';

const databaseUrl = process.env['DATABASE_URL'];
if (!databaseUrl) {
  process.stderr.write('DATABASE_URL is not set: say which database to bring up to date.\n');
  process.exit(1);
}
await migrate(databaseUrl);
process.stdout.write('The database is up to date.\n');
