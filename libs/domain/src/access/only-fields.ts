/** A row of which only these fields can be read; every other one, of a later release too, is empty. */
export function onlyFields<R extends object>(row: R, fields: readonly string[]): R {
  const shown = Object.entries(row).map(([field, value]) => [
    field,
    fields.includes(field) ? (value as unknown) : null,
  ]);
  return Object.fromEntries(shown) as R;
}
