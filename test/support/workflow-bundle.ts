import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';

const silent = () => {};
const quiet = { log: silent, trace: silent, debug: silent, info: silent, warn: console.warn, error: console.error };

/** Bundles workflows straight from their sources, for a test that adds some of its own. Gives the path of the bundle. */
export async function bundleFromSource(workflowsPath: string): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    failureConverterPath: resolve('libs/temporal/src/failure-converter.ts'),
    logger: quiet,
    webpackConfigHook: (config) => ({
      ...config,
      // The aliases of package.json lead to the sources here, as they do in the compiler.
      resolve: { ...config.resolve, conditionNames: ['source', 'import', 'require', 'default'] },
    }),
  });
  const path = join(await mkdtemp(join(tmpdir(), 'doorbraak-bundle-')), 'workflows.js');
  await writeFile(path, code);
  return path;
}
