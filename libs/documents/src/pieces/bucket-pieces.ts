import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { BucketConfig } from '#config/documents';
import type { PieceStore, StoredFile } from './piece-store.js';

const PATIENCE_MS = 20_000;

/** The bucket did not do what was asked; it may later. */
export class BucketAway extends Error {
  override readonly name = 'BucketAway';
  /** As HTTP says it. */
  readonly status = 503;

  constructor(what: string, cause?: unknown) {
    super(`The bucket with documents: ${what}`, { cause });
  }
}

/** Sealed pieces in a bucket of the S3 protocol. Names of objects are random: a listing tells how much there is, no more. */
export class BucketPieces implements PieceStore {
  private readonly client: AwsClient;
  private readonly address: string;

  constructor({ address, keyId, secret, region }: BucketConfig) {
    this.address = address.replace(/\/+$/, '');
    this.client = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, service: 's3', region, retries: 2 });
  }

  async put(file: StoredFile, number: number, sealed: Buffer): Promise<void> {
    const answer = await this.ask('PUT', objectOf(file.storedAs, number), sealed);
    if (!answer.ok) throw new BucketAway(`a piece was not taken (${answer.status})`);
  }

  async get(file: StoredFile, number: number): Promise<Buffer | null> {
    const answer = await this.ask('GET', objectOf(file.storedAs, number));
    if (answer.status === 404) return null;
    if (!answer.ok) throw new BucketAway(`a piece was not given (${answer.status})`);
    return Buffer.from(await answer.arrayBuffer());
  }

  /** Removes the pieces of a file that is gone. Safe to repeat. */
  async remove(storedAs: string, pieces: number): Promise<void> {
    for (let number = 0; number < pieces; number++) {
      const answer = await this.ask('DELETE', objectOf(storedAs, number));
      if (!answer.ok && answer.status !== 404) throw new BucketAway(`a piece was not removed (${answer.status})`);
    }
  }

  private async ask(method: string, object: string, body?: Buffer): Promise<Response> {
    const sha256 = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    try {
      return await this.client.fetch(`${this.address}/${object}`, {
        method,
        // A bucket that sends us on could send us anywhere.
        redirect: 'error',
        headers: { 'X-Amz-Content-Sha256': sha256 },
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...(body ? { body: new Uint8Array(body) } : {}),
      });
    } catch (error) {
      throw new BucketAway('no answer', error);
    }
  }
}

const objectOf = (storedAs: string, number: number): string => `${storedAs}/${number}`;
