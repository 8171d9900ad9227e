import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/common';
import { SealBroken } from '#encryption/aes';
import { KeyUnknown } from '#encryption/key-ring';
import { isEncrypted, PayloadCodec } from './payload-codec.js';

const keyNamed = (id: string) => ({ id, key: randomBytes(32) });
const [a, b] = [keyNamed('a'), keyNamed('b')];
const payload = defaultPayloadConverter.toPayload({ caseId: 'canary-of-a-case', code: 'noPlace' });

describe(PayloadCodec.name, () => {
  const codec = new PayloadCodec([a]);

  it('gives back what it encrypted, and shows nothing of it', async () => {
    const [encoded] = await codec.encode([payload]);
    expect(isEncrypted(encoded!)).toBe(true);
    expect(Buffer.from(encoded!.data!).toString('latin1')).not.toMatch(/canary|json/);
    const [decoded] = await codec.decode([encoded!]);
    expect(defaultPayloadConverter.fromPayload(decoded!)).toEqual({ caseId: 'canary-of-a-case', code: 'noPlace' });
  });

  it('says in clear only that it is encrypted, and under which key', async () => {
    const [encoded] = await codec.encode([payload]);
    const told = Object.entries(encoded!.metadata!).map(([name, value]) => [name, Buffer.from(value).toString()]);
    expect(told).toEqual([
      ['encoding', 'binary/encrypted'],
      ['encryption-key-id', 'a'],
    ]);
  });

  it('encrypts the same payload differently each time', async () => {
    const [first, second] = await codec.encode([payload, payload]);
    expect(first!.data).not.toEqual(second!.data);
  });

  it('adds a fixed number of bytes', async () => {
    const overhead = async (size: number) => {
      const plain = { metadata: {}, data: Buffer.alloc(size) };
      return (await codec.encode([plain]))[0]!.data!.length - size;
    };
    expect(await overhead(10_000)).toBeLessThanOrEqual(40);
    expect(await overhead(100)).toBeLessThanOrEqual(40);
  });

  it.each([undefined, null, [], 'text'])('carries %j', async (value) => {
    const [decoded] = await codec.decode(await codec.encode([defaultPayloadConverter.toPayload(value)]));
    expect(defaultPayloadConverter.fromPayload(decoded!)).toEqual(value);
  });

  it('leaves what histories of earlier releases hold as it is', async () => {
    expect(await codec.decode([payload])).toEqual([payload]);
  });

  describe('rotation', () => {
    it('encrypts with the first key, and opens what any key of the ring encrypted', async () => {
      const [old] = await codec.encode([payload]);
      const both = new PayloadCodec([b, a]);
      const [fresh] = await both.encode([payload]);
      expect(Buffer.from(fresh!.metadata!['encryption-key-id']!).toString()).toBe('b');
      expect(await both.decode([old!, fresh!])).toHaveLength(2);
    });

    it('names the key that is missing', async () => {
      const encoded = await codec.encode([payload]);
      await expect(new PayloadCodec([b]).decode(encoded)).rejects.toThrow(new KeyUnknown('a'));
    });
  });

  it('refuses what was changed', async () => {
    const [encoded] = await codec.encode([payload]);
    const data = Buffer.from(encoded!.data!);
    data[20]! ^= 1;
    await expect(codec.decode([{ ...encoded, data }])).rejects.toThrow(SealBroken);
    await expect(codec.decode([{ metadata: encoded!.metadata! }])).rejects.toThrow(SealBroken);
  });
});
