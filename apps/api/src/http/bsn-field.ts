import { isBsn } from '#domain/bsn/bsn';
import { field, type FieldOptions } from './field.js';

/** A burgerservicenummer, also as people group it; given on as nine digits. */
export const BsnField = (options: FieldOptions): PropertyDecorator =>
  field(options, {
    name: 'bsn',
    accepts: (value) => typeof value === 'string' && isBsn(value),
    message: `Vul ${options.label} in: negen cijfers, zoals op het paspoort. Dit nummer kan niet kloppen.`,
    schema: { type: 'string', pattern: '^[0-9]{9}$', example: '999990019' },
    normalise: (value) => (typeof value === 'string' ? value.replace(/[ .-]/g, '') : value),
  });
