import { runAlone } from './toolchain/run-alone.mjs';

await runAlone('assemble');
