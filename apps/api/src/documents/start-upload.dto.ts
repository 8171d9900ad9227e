import { CONTENT_TYPES, type ContentType, DOCUMENT_KINDS, type DocumentKind } from '#contracts/documents';
import { CodeField, CountField, TextField } from '../http/fields.js';

/** What a sender tells of a file before its first byte: what is refused for it need not be sent. */
export class StartVersionDto {
  @TextField({ label: 'de naam van het bestand', max: 255, example: 'verslag.pdf' })
  fileName!: string;

  @CountField({ label: 'de grootte van het bestand in bytes', min: 1, max: 1_000_000_000, example: 15_728_640 })
  size!: number;

  @CodeField(CONTENT_TYPES, { label: 'de soort van het bestand', example: 'application/pdf' })
  contentType!: ContentType;
}

export class StartUploadDto extends StartVersionDto {
  @TextField({ label: 'de titel', max: 200, example: 'Verslag van het onderzoek' })
  title!: string;

  @CodeField(DOCUMENT_KINDS, { label: 'wat het is', example: 'report' })
  kind!: DocumentKind;
}
