import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';

/**
 * Script of the build: bundles the compiled workflows once. Production, development and tests all run this very file.
 * The bundle is taken from the compiled code, where package.json's `imports` lead the bundler to plain JavaScript.
 */
const { code } = await bundleWorkflowCode({
  workflowsPath: resolve('dist/workflows/index.js'),
  failureConverterPath: resolve('dist/libs/temporal/src/failure-converter.js'),
  // Loaded once for all cases instead of once for each: the rules, which are pure and keep nothing between calls.
  preloadModules: [
    resolve('dist/libs/temporal/src/short-stacks.js'),
    resolve('dist/workflows/case-escalation/decide.js'),
  ],
  logger: quiet(),
});
await writeFile(resolve('dist/workflow-bundle.js'), code);

function quiet() {
  const silent = () => {};
  return { log: silent, trace: silent, debug: silent, info: silent, warn: console.warn, error: console.error };
}
