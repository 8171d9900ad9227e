import type { ContentType } from '#contracts/documents';
import { type FileSource, readPart } from '../file-source.js';
import { FaultFound, type FileFault } from './fault.js';
import { inspectOffice } from './inspect-office.js';
import { inspectPdf } from './inspect-pdf.js';
import { inspectText } from './inspect-text.js';
import { looksLike, SIGNATURE_BYTES } from './signature.js';

/**
 * Looks into a file: whether it is what its sender says, and holds nothing that harms who opens it. Reads it piece by
 * piece; what it unpacks is counted and bounded.
 * @returns why the file is not taken; null for one that is
 */
export async function inspectFile(file: FileSource, contentType: ContentType): Promise<FileFault | null> {
  if (!looksLike(contentType, await readPart(file, 0, SIGNATURE_BYTES))) return 'otherType';
  try {
    await inspect(file, contentType);
    return null;
  } catch (error) {
    if (error instanceof FaultFound) return error.fault;
    throw error;
  }
}

async function inspect(file: FileSource, contentType: ContentType): Promise<void> {
  switch (contentType) {
    case 'application/pdf':
      return inspectPdf(file);
    case 'text/plain':
      return inspectText(file);
    case 'image/png':
    case 'image/jpeg':
      return;
    default:
      return inspectOffice(file, contentType);
  }
}
