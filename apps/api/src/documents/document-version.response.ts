import { CONTENT_TYPES, type ContentType, SCAN_RESULTS, type ScanResult } from '#contracts/documents';
import type { FinishedVersion } from '#persistence/documents/documents.repository';
import { CodeField, CountField, IdField, MomentField, TextField } from '../http/fields.js';
import { SCAN_TEXTS } from './scan-texts.js';

export class DocumentVersionResponse {
  @CountField({ label: 'de versie', min: 1, max: 100_000 })
  number!: number;

  @TextField({ label: 'de naam van het bestand', max: 255, example: 'verslag.pdf' })
  fileName!: string;

  @CodeField(CONTENT_TYPES, { label: 'de soort van het bestand', example: 'application/pdf' })
  contentType!: ContentType;

  @CountField({ label: 'de grootte in bytes', min: 1, max: 1_000_000_000, example: 15_728_640 })
  size!: number;

  @IdField({ label: 'wie het bestand stuurde' })
  uploadedBy!: string;

  @MomentField({ label: 'het moment waarop het bestand er was' })
  uploadedAt!: string;

  @CodeField(SCAN_RESULTS, { label: 'wat de virusscanner zei', example: 'clean' })
  scan!: ScanResult;

  @TextField({ label: 'hetzelfde in woorden', max: 300, example: SCAN_TEXTS.clean })
  scanText!: string;
}

/** @param version opened */
export function toVersion(version: FinishedVersion): DocumentVersionResponse {
  const { number, fileName, contentType, size, uploadedBy } = version;
  const scan = version.scan!;
  const sent = { uploadedBy, uploadedAt: version.completedAt! };
  return { number, fileName, contentType, size, ...sent, scan, scanText: SCAN_TEXTS[scan] };
}
