import { type ContentType, type DocumentKind, FILE_ENDINGS } from '#contracts/documents';

const WORDS: Record<DocumentKind, string> = {
  report: 'verslag',
  assessment: 'onderzoek',
  carePlan: 'plan',
  decision: 'besluit',
  letter: 'brief',
  consentForm: 'toestemming',
  other: 'document',
};

/** Under which name a file is saved: reference, kind and version. Never the name that it came with: that can name a child. */
export function downloadName(
  reference: string,
  { kind, number, contentType }: { kind: DocumentKind; number: number; contentType: ContentType },
): string {
  return `${reference}-${WORDS[kind]}-v${number}.${FILE_ENDINGS[contentType][0]}`;
}
