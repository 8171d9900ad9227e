/**
 * Whether one slot begins before another; any slot does before none, and before one that is not known.
 *
 * @param starts when slots begin, RFC 3339, by id
 */
export function isEarlier(a: string | null, b: string | null, starts: ReadonlyMap<string, string>): boolean {
  const startOf = (id: string | null) => Date.parse((id === null ? undefined : starts.get(id)) ?? '');
  const [one, other] = [startOf(a), startOf(b)];
  return one < (Number.isNaN(other) ? Infinity : other);
}
