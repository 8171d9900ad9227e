import { randomBytes } from 'node:crypto';
import { BUCKET_KEY, startBucket, type TestBucket } from '../testing/bucket.js';
import { BucketAway, BucketPieces } from './bucket-pieces.js';

const file = { caseId: 'case', versionId: 'version', storedAs: '3f2b8c1e-6d4a-4f0b-9a57-2c1d8e7f6a90' };
const [keyId, secret] = BUCKET_KEY.split(':') as [string, string];

describe(BucketPieces.name, () => {
  let bucket: TestBucket;
  beforeEach(async () => {
    bucket = await startBucket();
  });
  afterEach(() => bucket.close());

  const pieces = (changes: object = {}) =>
    new BucketPieces({ address: bucket.address, keyId, secret, region: 'eu-west-1', ...changes });

  it('keeps a piece under a random name, gives it back and removes it', async () => {
    const sealed = randomBytes(1_048_604);
    await pieces().put(file, 0, sealed);
    await pieces().put(file, 1, Buffer.from('a'));
    expect([...bucket.objects.keys()]).toEqual([`${file.storedAs}/0`, `${file.storedAs}/1`]);
    expect((await pieces().get(file, 0))?.equals(sealed)).toBe(true);
    await pieces().remove(file.storedAs, 3);
    expect(bucket.objects.size).toBe(0);
    expect(await pieces().get(file, 0)).toBeNull();
  });

  it('takes an address with a slash at its end', async () => {
    await pieces({ address: `${bucket.address}/` }).put(file, 0, Buffer.from('a'));
    expect(bucket.objects.size).toBe(1);
  });

  it('is refused with another key', async () => {
    await expect(pieces({ secret: 'other' }).put(file, 0, Buffer.from('a'))).rejects.toThrow(BucketAway);
    await expect(pieces({ secret: 'other' }).get(file, 0)).rejects.toThrow(/not given \(403\)/);
    expect(bucket.objects.size).toBe(0);
  });

  it.each([302, 400, 403, 503])('does not take %d for a piece, and follows nobody elsewhere', async (status) => {
    await pieces().put(file, 0, Buffer.from('a'));
    bucket.failWith = status;
    await expect(pieces().get(file, 0)).rejects.toThrow(BucketAway);
    await expect(pieces().put(file, 0, Buffer.from('b'))).rejects.toThrow(BucketAway);
    await expect(pieces().remove(file.storedAs, 1)).rejects.toThrow(BucketAway);
  });

  it('says so when nobody is there', async () => {
    await expect(pieces({ address: 'http://127.0.0.1:1/doorbraak' }).get(file, 0)).rejects.toThrow(BucketAway);
  });
});
