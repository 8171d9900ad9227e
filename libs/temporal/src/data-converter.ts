import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { DataConverter } from '@temporalio/common';
import type { KeyRing } from '#encryption/key-ring';
import { PayloadCodec } from './payload-codec.js';

// The SDK loads it by its path, from wherever it stands itself.
const failureConverterPath = createRequire(resolve('package.json')).resolve('#temporal/failure-converter');

/**
 * How messages become bytes for Temporal: one place for every client and worker.
 *
 * @param keys the first encrypts, all decrypt
 */
export function dataConverterWith(keys: KeyRing): DataConverter {
  return { failureConverterPath, payloadCodecs: [new PayloadCodec(keys)] };
}
