import type { ContentType } from '#contracts/documents';

type Family = 'pdf' | 'png' | 'jpeg' | 'zip' | 'text';

const FAMILY: Record<ContentType, Family> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'zip',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'zip',
  'application/vnd.oasis.opendocument.text': 'zip',
  'text/plain': 'text',
};

/** How files of a family begin. Of a zip: with an entry, so that nothing can hide in front of it. */
const BEGINNINGS: readonly (readonly [Family, Buffer])[] = [
  ['pdf', Buffer.from('%PDF-')],
  ['png', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
  ['jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['zip', Buffer.from('PK\x03\x04', 'latin1')],
];

/** As many bytes as `looksLike` must see. */
export const SIGNATURE_BYTES = 16;

/** Whether a file that begins like this can be what its sender says. */
export function looksLike(contentType: ContentType, beginning: Uint8Array): boolean {
  const found = BEGINNINGS.find(([, bytes]) => bytes.equals(beginning.subarray(0, bytes.length)));
  return (found?.[0] ?? 'text') === FAMILY[contentType];
}
