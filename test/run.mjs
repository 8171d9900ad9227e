import { requireNode } from '../apps/local/toolchain/install.mjs';
import { check } from './check/check.mjs';

requireNode();
process.exitCode = await check(process.argv.slice(2));
