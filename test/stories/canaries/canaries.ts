/** Passes the eleven-test; nobody has it. */
export const BSN_CANARY = '123456782';
const CANARY = new RegExp(`kanarie-\\d{5}|(?<!\\d)${BSN_CANARY}(?!\\d)`, 'g');
/** What the contracts know: codes, kinds of files, ids, dates and moments. All else somebody typed. */
const KNOWN =
  /^([a-z][A-Za-z0-9]*|[a-z]+\/[a-z.-]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}(T\S+)?)$/;

/** Values that stand nowhere else in the world, planted in everything that somebody types. */
export class Canaries {
  readonly planted = new Set<string>();

  /** The same body, with a value of its own in each of its texts. */
  plantIn<T>(body: T): T {
    return this.planting(body) as T;
  }

  private planting(value: unknown): unknown {
    if (typeof value === 'string') return KNOWN.test(value) || value === BSN_CANARY ? value : `${this.next()} ${value}`;
    if (Array.isArray(value)) return value.map((item) => this.planting(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.planting(inner)]));
  }

  /** A new one. */
  next(): string {
    const canary = `kanarie-${String(this.planted.size + 10_000)}`;
    this.planted.add(canary);
    return canary;
  }
}

/** The canaries that stand in a text, readable. */
export const canariesIn = (text: string): string[] => [...new Set(text.match(CANARY) ?? [])];
