/** Something wrong in an input: where (JSON pointer, RFC 6901) and what (a plain sentence). */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** What a value must be. Accepting is quick, so that only what is refused costs words. */
export interface Check {
  accepts(value: unknown): boolean;
  /** Every fault in a value that is not accepted. */
  explain(value: unknown, path: string): Fault[];
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON object with these fields, all of them; fields beside them are left alone. */
export function record(fields: Readonly<Record<string, Check>>): Check {
  const entries = Object.entries(fields);
  const names = Object.keys(fields);
  const checks = Object.values(fields);
  return {
    accepts(value) {
      if (!isRecord(value)) return false;
      // By number: of ten thousand experts every iterator counts.
      for (let index = 0; index < names.length; index += 1) {
        const name = names[index]!;
        if (!checks[index]!.accepts(value[name]) || !Object.hasOwn(value, name)) return false;
      }
      return true;
    },
    explain(value, path) {
      if (!isRecord(value)) return [{ path, message: 'This must be an object.' }];
      return entries.flatMap(([name, check]) => {
        if (!Object.hasOwn(value, name)) return [{ path: `${path}/${name}`, message: `The field ${name} is missing.` }];
        return check.accepts(value[name]) ? [] : check.explain(value[name], `${path}/${name}`);
      });
    },
  };
}

/** A list in which every item passes. */
export function list(item: Check): Check {
  return {
    accepts: (value) => Array.isArray(value) && value.every((entry: unknown) => item.accepts(entry)),
    explain: (value, path) =>
      Array.isArray(value)
        ? value.flatMap((entry: unknown, index) => (item.accepts(entry) ? [] : item.explain(entry, `${path}/${index}`)))
        : [{ path, message: 'This must be a list.' }],
  };
}

/** A value that a test accepts; what is said of another one may depend on it. */
export function that(accepts: (value: unknown) => boolean, message: string | ((value: unknown) => string)): Check {
  const say = typeof message === 'string' ? () => message : message;
  return { accepts, explain: (value, path) => [{ path, message: say(value) }] };
}
