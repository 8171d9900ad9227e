/** Something wrong in an input: where (JSON pointer, RFC 6901) and what (a plain sentence). */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** Looks at one value and tells every fault in it. */
export type Check = (value: unknown, path: string) => Fault[];

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON object with these fields, all of them; fields beside them are left alone. */
export function record(fields: Readonly<Record<string, Check>>): Check {
  return (value, path) => {
    if (!isRecord(value)) return [{ path, message: 'This must be an object.' }];
    return Object.entries(fields).flatMap(([name, check]) =>
      Object.hasOwn(value, name)
        ? check(value[name], `${path}/${name}`)
        : [{ path: `${path}/${name}`, message: `The field ${name} is missing.` }],
    );
  };
}

/** A list in which every item passes. */
export function list(item: Check): Check {
  return (value, path) =>
    Array.isArray(value)
      ? value.flatMap((entry: unknown, index) => item(entry, `${path}/${index}`))
      : [{ path, message: 'This must be a list.' }];
}

/** A value that a test accepts. */
export function that(accepts: (value: unknown) => boolean, message: string): Check {
  return (value, path) => (accepts(value) ? [] : [{ path, message }]);
}
