import { DOCUMENT_KINDS, type DocumentKind } from '#contracts/documents';
import type { WholeDocument } from '#persistence/documents/documents.repository';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CodeField, CountField, IdField, MomentField, NestedField, TextField } from '../http/fields.js';
import { DocumentVersionResponse, toVersion } from './document-version.response.js';

export class DocumentResponse extends CaseRecordResponse {
  @CodeField(DOCUMENT_KINDS, { label: 'wat het is', example: 'report' })
  kind!: DocumentKind;

  @TextField({ label: 'de titel', max: 200, example: 'Verslag van het onderzoek' })
  title!: string;

  @IdField({ label: 'wie het document maakte' })
  createdBy!: string;

  @MomentField({ label: 'het moment van maken' })
  createdAt!: string;

  @IdField({ label: 'wie aan een nieuwe versie werkt', optional: true })
  lockedBy!: string | null;

  @MomentField({ label: 'tot wanneer het document daarvoor vaststaat', optional: true })
  lockedUntil!: string | null;

  @CountField({ label: 'het aantal versies', min: 1, max: 100_000 })
  versions!: number;

  @NestedField(() => DocumentVersionResponse, { label: 'de nieuwste versie' })
  latest!: DocumentVersionResponse;
}

/** @param whole opened */
export function toDocument({ document, versions }: WholeDocument, at: string): DocumentResponse {
  const { id, caseId, kind, title, createdBy, createdAt, lockedBy, lockedUntil } = document;
  const lock =
    lockedUntil !== null && lockedUntil > at ? { lockedBy, lockedUntil } : { lockedBy: null, lockedUntil: null };
  const latest = toVersion(versions.at(-1) ?? versions[0]);
  return { id, caseId, kind, title, createdBy, createdAt, ...lock, versions: versions.length, latest };
}
