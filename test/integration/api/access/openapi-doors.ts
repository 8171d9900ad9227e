import type { OpenAPIObject } from '@nestjs/swagger';

/** Anything in the API's description that says what a value looks like. */
interface Schema {
  $ref?: string;
  type?: string | string[];
  example?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  enum?: unknown[];
}

/** A route as the API describes it. */
export interface DescribedRoute {
  /** As `get /v1/cases`. */
  name: string;
  method: string;
  path: string;
  /** A body that is valid, from the examples; null for who takes none. */
  body: Record<string, unknown> | null;
  /** What a body must be, where that is no JSON. */
  takes: string | null;
}

/** Every route that the API describes. */
export function routesOf(document: OpenAPIObject): DescribedRoute[] {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      name: `${method} ${path}`,
      method,
      path,
      body: bodyOf(operation as Operation, schemas),
      takes: takenBy(operation as Operation),
    })),
  );
}

interface Operation {
  requestBody?: { content?: Record<string, { schema?: Schema }> };
}

function takenBy({ requestBody }: Operation): string | null {
  const [type = 'application/json'] = Object.keys(requestBody?.content ?? {});
  return type === 'application/json' ? null : type;
}

function bodyOf({ requestBody }: Operation, schemas: Record<string, Schema>): DescribedRoute['body'] {
  const schema = requestBody?.content?.['application/json']?.schema;
  return schema ? (exampleOf(schema, schemas) as Record<string, unknown>) : null;
}

function exampleOf(schema: Schema, schemas: Record<string, Schema>): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.$ref) return exampleOf(schemas[schema.$ref.split('/').at(-1)!] ?? {}, schemas);
  const [part] = schema.allOf ?? schema.oneOf ?? schema.anyOf ?? [];
  if (part) return exampleOf(part, schemas);
  if (schema.enum) return schema.enum[0];
  if (schema.items) return [exampleOf(schema.items, schemas)];
  if (!schema.properties) return undefined;
  const asked = Object.entries(schema.properties).filter(([name]) => (schema.required ?? []).includes(name));
  return Object.fromEntries(asked.map(([name, property]) => [name, exampleOf(property, schemas)]));
}
