import { ConfigError } from './config-error.js';
import { adviceFor, type Variables } from './variables.js';

const MEGABYTE = 1_048_576;

/** A bucket of the S3 protocol, and how we are known there. */
export interface BucketConfig {
  address: string;
  keyId: string;
  secret: string;
  region: string;
}

export interface DocumentsConfig {
  /** Null: files lie in the database. */
  bucket: BucketConfig | null;
  /** Host and port of clamd; null: no scanner. */
  scanner: string | null;
  /** Of one file. */
  maxBytes: number;
  /** How many documents a case may have, and how large all its files together may be. */
  maxPerCase: number;
  maxBytesPerCase: number;
}

/** @throws ConfigError for a bucket without a key */
export function documentsConfigOf(values: Variables): DocumentsConfig {
  return {
    bucket: bucketOf(values),
    scanner: values.CLAMAV_ADDRESS ?? null,
    maxBytes: values.DOCUMENT_MAX_MB * MEGABYTE,
    maxPerCase: values.DOCUMENT_MAX_PER_CASE,
    maxBytesPerCase: values.DOCUMENT_MAX_MB_PER_CASE * MEGABYTE,
  };
}

function bucketOf({ DOCUMENT_STORE, DOCUMENT_STORE_KEY, DOCUMENT_STORE_REGION }: Variables): BucketConfig | null {
  if (DOCUMENT_STORE === 'database') return null;
  if (!DOCUMENT_STORE_KEY) {
    throw new ConfigError([`DOCUMENT_STORE_KEY is missing beside DOCUMENT_STORE. ${adviceFor('DOCUMENT_STORE_KEY')}`]);
  }
  const [keyId = '', secret = ''] = DOCUMENT_STORE_KEY.split(':');
  return { address: DOCUMENT_STORE, keyId, secret, region: DOCUMENT_STORE_REGION };
}
