import { field } from '../http/field.js';
import { NestedField } from '../http/fields.js';

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
const NAME = /^[\w-]{1,64}$/;
const MOST_NAMES = 20;
const MOST_PAYLOADS = 1_000;

const isBase64 = (value: unknown): value is string => typeof value === 'string' && BASE64.test(value);

function isMetadata(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= MOST_NAMES && entries.every(([name, text]) => NAME.test(name) && isBase64(text));
}

/** A payload as Temporal's tools write it in JSON: bytes in base64. */
export class PayloadDto {
  @MetadataField()
  metadata?: Record<string, string> | null;

  @BytesField()
  data?: string | null;
}

export class DecodePayloadsDto {
  @NestedField(() => PayloadDto, { label: 'de berichten', array: true, min: 0, max: MOST_PAYLOADS })
  payloads!: PayloadDto[];
}

function MetadataField(): PropertyDecorator {
  return field(
    { label: 'de kenmerken van het bericht', optional: true },
    {
      name: 'metadata',
      accepts: isMetadata,
      message: `Geef bij metadata hoogstens ${MOST_NAMES} namen, elk met een waarde in base64.`,
      schema: {
        type: 'object',
        additionalProperties: { type: 'string', format: 'byte' },
        example: { encoding: 'YmluYXJ5L2VuY3J5cHRlZA==', 'encryption-key-id': 'Zmlyc3Q=' },
      },
    },
  );
}

function BytesField(): PropertyDecorator {
  return field(
    { label: 'de inhoud van het bericht', optional: true },
    {
      name: 'bytes',
      accepts: isBase64,
      message: 'Geef bij data de inhoud van het bericht in base64.',
      schema: { type: 'string', format: 'byte', example: 'c2VhbGVk' },
    },
  );
}
