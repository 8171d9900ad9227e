/** What a document is to the case; the screen and the name of a download speak of this, not of the file. */
export const DOCUMENT_KINDS = [
  'report',
  'assessment',
  'carePlan',
  'decision',
  'letter',
  'consentForm',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The kinds of files that are taken, by their media type, each with the endings of their names. */
export const FILE_ENDINGS = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'text/plain': ['txt'],
} as const satisfies Record<string, readonly string[]>;
export type ContentType = keyof typeof FILE_ENDINGS;
export const CONTENT_TYPES = Object.keys(FILE_ENDINGS) as readonly ContentType[];

/**
 * What the virus scanner said: it has still to look; it found nothing; it found something, and nobody gets the file; there
 * is no scanner.
 */
export const SCAN_RESULTS = ['waiting', 'clean', 'infected', 'notScanned'] as const;
export type ScanResult = (typeof SCAN_RESULTS)[number];

/** Where the sealed pieces of a file lie. */
export const PIECE_STORES = ['database', 'bucket'] as const;
export type PieceStoreName = (typeof PIECE_STORES)[number];

/** Files come, lie and leave in pieces of this many bytes; only the last one of a file is smaller. */
export const PIECE_BYTES = 1_048_576;
