import { Transform } from 'class-transformer';
import { field } from './field.js';
import { decodeCursor } from './cursor.js';
import { isCount } from './values.js';

export const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 100;
const DIGITS = /^\d{1,4}$/;

/** Which page of a list: how many, and from where. */
export class PageQuery {
  @Transform(({ value }) => (typeof value === 'string' && DIGITS.test(value) ? Number(value) : value))
  @field(
    { label: 'hoeveel per pagina', optional: true },
    {
      name: 'limit',
      accepts: (value) => isCount(value, 1, MAX_LIMIT),
      message: `Geef bij limit een heel getal van 1 tot en met ${MAX_LIMIT}.`,
      schema: { type: 'integer', minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT, example: DEFAULT_LIMIT },
    },
  )
  limit?: number | null;

  @field(
    { label: 'waar de pagina begint, uit `next` of `previous`', optional: true },
    {
      name: 'cursor',
      accepts: (value) => typeof value === 'string' && decodeCursor(value) !== null,
      message: 'Gebruik als cursor alleen wat in next of previous staat.',
      schema: { type: 'string', maxLength: 200, example: 'YXwyMDI2LTExLTIyVDEwOjAwOjAwLjAwMFp8M2YyYjhjMWU' },
    },
  )
  cursor?: string | null;
}
