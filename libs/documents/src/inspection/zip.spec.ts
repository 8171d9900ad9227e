import { randomBytes } from 'node:crypto';
import { sourceOf, zipOf } from '../testing/files.js';
import { FaultFound } from './fault.js';
import { DOCUMENT_LIMITS, entriesOf, type ZipLimits } from './zip.js';

const MEGABYTE = 1_048_576;

async function unpack(bytes: Buffer, limits: Partial<ZipLimits> = {}): Promise<number> {
  let unpacked = 0;
  for await (const { contents } of entriesOf(sourceOf(bytes), { ...DOCUMENT_LIMITS, ...limits })) {
    for await (const chunk of contents()) unpacked += chunk.length;
  }
  return unpacked;
}

const entries = (count: number, data: Buffer) =>
  Array.from({ length: count }, (_, at) => ({ name: `${at}.bin`, data }));
const tooMuch = new FaultFound('tooMuchInside');

describe(entriesOf.name, () => {
  it('unpacks what stays within bounds', async () => {
    expect(await unpack(zipOf(entries(3, randomBytes(1_000))))).toBe(3_000);
  });

  it('counts all entries together', async () => {
    const zip = zipOf(entries(3, randomBytes(1_000)));
    await expect(unpack(zip, { bytes: 2_999 })).rejects.toEqual(tooMuch);
    expect(await unpack(zip, { bytes: 3_000 })).toBe(3_000);
  });

  it('stops in the middle of an entry that grows too much, and lets small ones grow', async () => {
    const zip = zipOf(entries(1, Buffer.alloc(4 * MEGABYTE)));
    await expect(unpack(zip)).rejects.toEqual(tooMuch);
    expect(await unpack(zip, { ratio: 2_000 })).toBe(4 * MEGABYTE);
    expect(await unpack(zipOf(entries(1, Buffer.alloc(MEGABYTE))))).toBe(MEGABYTE);
  });

  it('does not begin with more entries than a document has', async () => {
    await expect(unpack(zipOf(entries(5, Buffer.from('a'))), { entries: 4 })).rejects.toEqual(tooMuch);
  });
});
