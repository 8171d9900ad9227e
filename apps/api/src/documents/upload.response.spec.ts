import type { DocumentVersionEntity } from '#persistence/documents/document-version.entity';
import { addressOf, toUpload } from './upload.response.js';

const upload = (size: number, received: number) =>
  ({ id: 'u', caseId: 'c', documentId: 'd', size, received, number: null }) as DocumentVersionEntity;

describe(toUpload.name, () => {
  it.each([
    [15_728_640, 0, '0,0 van 15,0 MB is binnen (0%).'],
    [15_728_640, 7_340_032, '7,0 van 15,0 MB is binnen (46%).'],
    [3_145_729, 3_145_728, '3,0 van 3,0 MB is binnen (99%).'],
    [15_728_640, 15_728_640, 'Het hele bestand is binnen (15,0 MB).'],
  ])('of %d bytes with %d here: %s', (size, received, progress) => {
    expect(toUpload(upload(size, received)).progress).toBe(progress);
  });
});

describe(addressOf.name, () => {
  it('is below the document', () => {
    expect(addressOf({ ...toUpload(upload(1, 0)) })).toBe('/v1/cases/c/documents/d/uploads/u');
  });
});
