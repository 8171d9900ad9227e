/** What proves who somebody is. Nobody needs it in a log, and whoever reads a log could use it. */
const SECRETS = new Set([
  'authorization',
  'proxyauthorization',
  'cookie',
  'setcookie',
  'idempotencykey',
  'password',
  'secret',
  'token',
  'accesstoken',
  'idtoken',
  'refreshtoken',
  'clientassertion',
]);
const DEEPEST = 4;

/** The same object without what must not be in a log: secrets by their name, at any depth, and objects that hold requests. */
export function withoutSecrets(entry: Record<string, unknown>, depth = 0): Record<string, unknown> {
  const kept = Object.entries(entry).filter(([name]) => !SECRETS.has(name.toLowerCase().replace(/[-_]/g, '')));
  return Object.fromEntries(kept.map(([name, value]) => [name, safeValue(value, depth + 1)]));
}

function safeValue(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Error || value instanceof Date) return value;
  if (depth > DEEPEST) return '(more)';
  if (Array.isArray(value)) return value.map((item) => safeValue(item, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === Object.prototype || prototype === null;
  return isPlain ? withoutSecrets({ ...value }, depth) : `(${value.constructor.name})`;
}
