type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const isRecord = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Says `nullable` the way OpenAPI 3.0 wants it: an enum must name null itself, and a reference allows null only beside
 * another choice.
 */
export function withNulls<T>(value: T): T {
  return rewrite(value as Json) as T;
}

function rewrite(value: Json): Json {
  if (Array.isArray(value)) return value.map(rewrite);
  if (!isRecord(value)) return value;
  const schema = Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, rewrite(entry)]));
  if (schema['nullable'] !== true) return schema;
  if (Array.isArray(schema['enum'])) return { ...schema, enum: [...new Set([...schema['enum'], null])] };
  if (!Array.isArray(schema['allOf'])) return schema;
  const rest = Object.fromEntries(
    Object.entries(schema).filter(([key]) => !['allOf', 'type', 'nullable'].includes(key)),
  );
  return { ...rest, anyOf: [...schema['allOf'], { type: 'object', nullable: true, enum: [null] }] };
}
