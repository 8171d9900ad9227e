import { runBuilt } from './toolchain/run-built.mjs';

await runBuilt('apps/local/src/verify/main.js');
