import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Lets the SDK download its development server, and moves the program to its place when it is whole. Only one may do
 * so at a time.
 * @throws where there is no way out to the download
 */
export async function downloadTemporal(program: string, version: string): Promise<void> {
  const folder = join(dirname(program), 'download');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  try {
    // Loaded here only: a native module of 20 MB that a machine with a program never needs.
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    // The SDK downloads in order to start; we want the program alone.
    const environment = await TestWorkflowEnvironment.createLocal({
      server: { executable: { type: 'cached-download', downloadDir: folder, version } },
    });
    await environment.teardown();
    const [file] = readdirSync(folder);
    if (file === undefined) throw new Error('the SDK left no program behind');
    renameSync(join(folder, file), program);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
