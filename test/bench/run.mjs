import { inClone } from '../../apps/local/toolchain/paths.mjs';
import { run } from '../../apps/local/toolchain/run.mjs';
import { runBuilt } from '../../apps/local/toolchain/run-built.mjs';

await runBuilt();
await run(process.execPath, [inClone('node_modules/typescript/bin/tsc'), '-p', 'test/bench/tsconfig.json']);
await runBuilt('bench/test/bench/main.js');
