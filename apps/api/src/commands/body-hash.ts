import { createHash } from 'node:crypto';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, entry]) => [key, sorted(entry)]));
};

/** SHA-256 (hex) over a command with all that it says; the order of its fields makes no difference. */
export const bodyHash = (command: object): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(command)))
    .digest('hex');
