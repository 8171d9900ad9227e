import { createHash } from 'node:crypto';
import { Client } from 'pg';

/** What is asked again and again is some hundreds of statements; whatever comes after them is not kept. */
const MOST_NAMES = 500;
const names = new Map<string, string>();

/**
 * A connection on which every statement with parameters is prepared once, under a name made from its text: the database
 * parses and plans it at its first calls only.
 */
export class PreparedClient extends Client {
  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    const ask = super.query.bind(this) as (...args: unknown[]) => unknown;
    return (name === undefined ? ask(...args) : ask({ name, text, values }, ...rest)) as never;
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}
