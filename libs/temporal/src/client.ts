import { Client, Connection } from '@temporalio/client';
import type { KeyRing } from '#encryption/key-ring';
import { dataConverterWith } from './data-converter.js';

export interface TemporalAddress {
  address: string;
  namespace: string;
  tls?: boolean;
  apiKey?: string;
}

/**
 * A client of the Temporal server that connects at its first call, so that a program can start while the server is
 * away; calls then fail with a gRPC error and succeed again when it is back.
 *
 * @param keys encrypt and decrypt what Temporal stores
 */
export async function connectClient(
  { address, namespace, tls, apiKey }: TemporalAddress,
  keys: KeyRing,
): Promise<Client> {
  const connection = Connection.lazy({ address, tls, apiKey });
  return new Client({ connection, namespace, dataConverter: dataConverterWith(keys) });
}
