/** The database's spelling of a property: `dueAt` → `due_at`. Only the outer name is spelled anew, never what is inside JSON. */
export function snakeCase(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A record as a row: its properties under the names of their columns. */
export function toColumns(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([property, value]) => [snakeCase(property), value]));
}
