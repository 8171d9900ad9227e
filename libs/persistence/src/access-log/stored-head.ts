import type { ChainHead } from '#contracts/access-log';

/** The end of a chain as it is stored: with the signature of the one writer. */
export interface StoredHead extends ChainHead {
  keyId: string;
  mac: string;
}
