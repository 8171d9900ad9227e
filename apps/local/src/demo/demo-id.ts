import { createHash } from 'node:crypto';

/**
 * The id of a demo record: the same name gives the same id in every place and at every start.
 * A version 8 uuid (RFC 9562: made by the application's own recipe), here of the SHA-256 of kind and name.
 */
export function demoId(kind: string, name: string): string {
  const hash = createHash('sha256').update(`doorbraak-demo/${kind}/${name}`).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
