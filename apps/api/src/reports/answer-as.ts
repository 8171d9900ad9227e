import type { Request, Response } from 'express';
import type { REPORT_FORMATS } from './expert-load-query.dto.js';

interface Answer<R> {
  report: R;
  /** Of the file, without its extension. */
  name: string;
  toCsv(report: R): string;
}

/** A report in the form that the query names, or else that the caller accepts best: JSON where both will do. */
export function answerAs<R>(
  format: (typeof REPORT_FORMATS)[number] | null,
  { request, response }: { request: Request; response: Response },
  { report, name, toCsv }: Answer<R>,
): R | string {
  response.vary('Accept');
  const csv = format === null ? request.accepts(['json', 'csv']) === 'csv' : format === 'csv';
  if (!csv) return report;
  response.attachment(`${name}.csv`);
  response.type('text/csv; charset=utf-8');
  return toCsv(report);
}
