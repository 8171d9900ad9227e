import { runBuilt } from './toolchain/run-built.mjs';

await runBuilt('apps/local/src/rotate-keys/main.js');
