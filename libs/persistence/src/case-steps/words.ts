/** What stands at a path like `elements.0.goal` in the body of a command; null where nothing does. */
export function wordsAt(body: unknown, path: string): unknown {
  let found = body;
  for (const key of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return null;
    found = (found as Record<string, unknown>)[key];
  }
  return found ?? null;
}
