import type { Request } from 'express';
import { invalidInput } from './problems.js';

/** A table as a body with fields: what it is for stands in the query, and is part of what was asked. */
export interface TableBody {
  mode: unknown;
  /** Without the mark of UTF-8 in front. */
  csv: string;
}

/** @throws 400 for what is not UTF-8, as a spreadsheet can write it */
export function tableBody({ body, query }: Request): TableBody {
  return { mode: query['mode'], csv: Buffer.isBuffer(body) ? decoded(body) : '' };
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalidInput([{ path: '/csv', message: 'Dit is geen UTF-8. Sla het bestand op als "CSV UTF-8".' }]);
  }
}
