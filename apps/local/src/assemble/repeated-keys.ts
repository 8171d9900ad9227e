// Relative into libs: this program is compiled by itself, into a place to which #domain does not lead.
import { type Fault } from '../../../../libs/domain/src/assembly/fault.js';

/** An object or a list that is open where the reader is. */
interface Open {
  /** The keys of an object so far, with how often each stands there. */
  readonly keys: Map<string, number>;
  /** The key or the number of the item at hand. */
  at: string | number;
  awaitsKey: boolean;
}

/**
 * The keys that stand more than once in one object, each where it stands. `JSON.parse` takes the last one and says nothing.
 *
 * @param json a text that `JSON.parse` reads
 */
export function repeatedKeys(json: string): Fault[] {
  const faults: Fault[] = [];
  const open: Open[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const inside = open.at(-1);
    const sign = json[at];
    if (sign === '"') {
      const start = at;
      at = endOfText(json, start);
      if (inside?.awaitsKey && isSecond(JSON.parse(json.slice(start, at + 1)) as string, inside)) {
        faults.push({ path: pointerTo(open), message: 'This key stands more than once in its object.' });
      }
    } else if (sign === '{') open.push({ keys: new Map(), at: '', awaitsKey: true });
    else if (sign === '[') open.push({ keys: new Map(), at: 0, awaitsKey: false });
    else if (sign === '}' || sign === ']') open.pop();
    else if (inside && sign === ',') next(inside);
  }
  return faults;
}

// Whether this is where the key stands for the second time: a third time is the same fault.
function isSecond(key: string, inside: Open): boolean {
  const times = (inside.keys.get(key) ?? 0) + 1;
  inside.keys.set(key, times);
  inside.at = key;
  inside.awaitsKey = false;
  return times === 2;
}

// By hand: for a text of millions of signs a regular expression runs out of stack.
function endOfText(json: string, start: number): number {
  let end = start + 1;
  while (json[end] !== '"') end += json[end] === '\\' ? 2 : 1;
  return end;
}

function next(inside: Open): void {
  if (typeof inside.at === 'number') inside.at += 1;
  else inside.awaitsKey = true;
}

// RFC 6901.
function pointerTo(open: readonly Open[]): string {
  return open.map(({ at }) => `/${String(at).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
