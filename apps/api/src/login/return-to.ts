/** Where people go who asked for no page, or for one that is not ours. */
const HOME = '/';
const LONGEST = 500;
/** A path, query and fragment of plain signs: no space, no backslash, nothing that a browser would leave out or turn round. */
const LOCAL = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/;

/** What browsers leave out or turn round. */
const HIDDEN = /[\p{Cc}\\]/u;

/** The local address behind `returnTo`, or the home page for anything that could lead elsewhere. */
export function returnPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > LONGEST || !LOCAL.test(asked)) return HOME;
  return isLocal(asked) && isLocal(unescaped(asked)) ? asked : HOME;
}

/** As a browser resolves it, whatever tricks are in it. */
function isLocal(path: string): boolean {
  if (!path.startsWith('/') || path.startsWith('//') || HIDDEN.test(path)) return false;
  const here = 'https://doorbraak.invalid';
  return (
    URL.canParse(path, here) && new URL(path, here).origin === here && !new URL(path, here).pathname.startsWith('//')
  );
}

/** With every escape undone, also one inside of another; empty where that is not possible. */
function unescaped(path: string): string {
  try {
    const once = decodeURIComponent(path);
    return once === path ? once : unescaped(once);
  } catch {
    return '';
  }
}
