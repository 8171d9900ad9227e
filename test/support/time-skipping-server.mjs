import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const version = '1.31.0';
const exec = promisify(execFile);

/** Where the time-skipping server is kept in the cache. */
export function timeSkippingProgram(cache) {
  return join(cache, `temporal-test-server-${version}`, 'temporal-test-server');
}

/**
 * Makes sure that the time-skipping server is in the cache: by the SDK's own download, else from Maven.
 * @returns `{program}`, or `{program: null, why}` where neither can be had
 */
export async function provideTimeSkippingServer(cache) {
  const program = timeSkippingProgram(cache);
  if (existsSync(program)) return { program };
  const whyNot = [];
  for (const make of [download, fromMaven]) {
    mkdirSync(cache, { recursive: true });
    const draft = mkdtempSync(join(cache, 'temporal-test-server-draft-'));
    try {
      await make(draft);
      moveWhole(draft, join(program, '..'));
      return { program };
    } catch (error) {
      whyNot.push(error.message.split('\n')[0]);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return { program: null, why: whyNot.join('; ') };
}

/** The first to have it whole wins; a second one made at the same time is the same. */
function moveWhole(draft, folder) {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

async function download(folder) {
  console.log('The time-skipping server is not in the cache; trying the download of the Temporal SDK …');
  // Loaded here only: it must not load before the packages are there.
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const executable = { type: 'cached-download', downloadDir: folder };
  // The SDK downloads in order to start; we want the program alone.
  const environment = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  await environment.teardown();
  const [file] = readdirSync(folder);
  renameSync(join(folder, file), join(folder, 'temporal-test-server'));
}

async function fromMaven(folder) {
  console.log('The download did not work; fetching the server with Maven …');
  await exec('java', ['-version']);
  const pom = join(folder, 'pom.xml');
  writeFileSync(pom, project);
  const target = `-DoutputDirectory=${join(folder, 'jars')}`;
  await exec('mvn', ['--batch-mode', '--quiet', '--file', pom, 'dependency:copy-dependencies', target]);
  const program = join(folder, 'temporal-test-server');
  writeFileSync(program, script);
  chmodSync(program, 0o755);
}

const dependency = (group, artifact, release) =>
  `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${release}</version></dependency>`;

const project = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>doorbraak</groupId><artifactId>temporal-test-server</artifactId><version>1</version>
  <dependencies>
    ${dependency('io.temporal', 'temporal-test-server', version)}
    ${dependency('org.slf4j', 'slf4j-nop', '2.0.17')}
  </dependencies>
</project>
`;

const script = `#!/bin/sh
exec java -cp "$(dirname "$0")/jars/*" io.temporal.testserver.TestServer "$@"
`;
