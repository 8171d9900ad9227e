import { field, type FieldOptions, listOf } from './field.js';

const DOMAIN = /^[a-zA-Z][a-zA-Z0-9-]{0,59}$/;
const MAX = 20;

/** Domains are data of the region: here only their form; whoever judges the command knows which ones there are. */
export const DomainCodesField = (options: FieldOptions): PropertyDecorator =>
  field(
    options,
    listOf(
      {
        name: 'domain',
        accepts: (value) => typeof value === 'string' && DOMAIN.test(value),
        message: '',
        schema: { type: 'string', pattern: DOMAIN.source, example: 'jeugdGgz' },
      },
      { min: 0, max: MAX, message: `Geef bij ${options.label} hoogstens ${MAX} verschillende codes, zoals jeugdGgz.` },
    ),
  );
