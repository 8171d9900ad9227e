/** What can be read in a history by whoever can read Temporal's database. */
export interface InClear {
  /** Every text outside of an encrypted payload, with where it stands. */
  texts: { path: string; text: string }[];
  /** How many payloads are encrypted. */
  encrypted: number;
}

interface Exported {
  metadata: Record<string, string>;
  data?: string;
}

/** Reads an exported history (`historyToJSON`) as somebody without our keys would. */
export function readInClear(history: string): InClear {
  const seen: InClear = { texts: [], encrypted: 0 };
  walk(JSON.parse(history), '', seen);
  return seen;
}

function walk(value: unknown, path: string, seen: InClear): void {
  if (Array.isArray(value)) return value.forEach((entry) => walk(entry, path, seen));
  if (typeof value === 'object' && value !== null) {
    if (isPayload(value)) return readPayload(value, path, seen);
    return Object.entries(value).forEach(([name, inner]) => walk(inner, path ? `${path}.${name}` : name, seen));
  }
  if (value !== null && value !== undefined) seen.texts.push({ path, text: String(value) });
}

function readPayload({ metadata, data = '' }: Exported, path: string, seen: InClear): void {
  if (fromBase64(metadata['encoding'] ?? '') === 'binary/encrypted') seen.encrypted += 1;
  else seen.texts.push({ path, text: fromBase64(data) });
}

function isPayload(value: object): value is Exported {
  return 'metadata' in value && typeof (value as Exported).metadata?.['encoding'] === 'string';
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}
