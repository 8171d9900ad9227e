import { PIECE_BYTES } from '#contracts/documents';
import type { DocumentVersionEntity } from '#persistence/documents/document-version.entity';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CountField, IdField, TextField } from '../http/fields.js';

const MEGABYTE = 1_048_576;
const number = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A file on its way. */
export class UploadResponse extends CaseRecordResponse {
  @IdField({ label: 'het document' })
  documentId!: string;

  @CountField({ label: 'de grootte in bytes', min: 1, max: 1_000_000_000, example: 15_728_640 })
  size!: number;

  @CountField({
    label: 'het aantal bytes dat er is; daar gaat u verder',
    min: 0,
    max: 1_000_000_000,
    example: 7_340_032,
  })
  received!: number;

  @CountField({ label: 'de grootte van een stuk in bytes; alleen het laatste is kleiner', min: 1, max: PIECE_BYTES })
  pieceSize!: number;

  @TextField({ label: 'hoe ver het is, in woorden', max: 100, example: '7,0 van 15,0 MB is binnen (46%).' })
  progress!: string;

  @CountField({ label: 'de versie die dit werd; leeg zolang er bytes ontbreken', min: 1, max: 100_000, optional: true })
  version!: number | null;
}

export function toUpload(upload: DocumentVersionEntity): UploadResponse {
  const { id, caseId, documentId, size, received } = upload;
  const progress = progressOf(size, received);
  return { id, caseId, documentId, size, received, pieceSize: PIECE_BYTES, progress, version: upload.number };
}

/** Where an upload is asked after, and its next bytes are sent. */
export const addressOf = ({ id, caseId, documentId }: Record<string, unknown>): string =>
  `/v1/cases/${String(caseId)}/documents/${String(documentId)}/uploads/${String(id)}`;

function progressOf(size: number, received: number): string {
  const [of, here] = [size, received].map((bytes) => number.format(bytes / MEGABYTE));
  if (received === size) return `Het hele bestand is binnen (${of} MB).`;
  return `${here} van ${of} MB is binnen (${Math.floor((received / size) * 100)}%).`;
}
