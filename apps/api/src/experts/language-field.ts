import { isLanguage } from '#domain/pool/languages';
import { POOL_LIMITS } from '#domain/pool/pool-member';
import { field, type FieldOptions, listOf } from '../http/field.js';

const MAX = POOL_LIMITS.languages;

/** Languages by their code as of ISO 639-1. */
export const LanguagesField = (options: FieldOptions): PropertyDecorator =>
  field(
    options,
    listOf(
      {
        name: 'language',
        accepts: (value) => typeof value === 'string' && isLanguage(value),
        message: '',
        schema: { type: 'string', pattern: '^[a-z]{2}$', example: 'nl' },
      },
      { min: 0, max: MAX, message: `Geef bij ${options.label} hoogstens ${MAX} verschillende taalcodes, zoals nl.` },
    ),
  );
