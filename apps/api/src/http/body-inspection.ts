import type { NextFunction, Request, Response } from 'express';
import { pointerStep } from './faults.js';
import type { Fault } from './problem.js';
import { invalidInput } from './problems.js';

/** Deeper than any form of ours; what is deeper was made to exhaust a recursive reader. */
const MAX_DEPTH = 12;
const MAX_FAULTS = 100;
const UNPAIRED_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const UNREADABLE = 'Hier staat een teken dat niet kan worden bewaard. Haal het weg.';
const TOO_DEEP = 'Dit is te diep genest.';
const UNKNOWN_FIELD = 'Dit veld kennen wij niet. Haal het weg.';

const isUnstorable = (text: string): boolean => text.includes('\0') || UNPAIRED_SURROGATE.test(text);

/** Names that mean something else than a field; those who read forms pass them over in silence. */
const isTrap = (key: string): boolean => key in Object.prototype || key === 'prototype';

/** What no field could accept: texts that PostgreSQL cannot store, traps in names, a depth without end. Without recursion. */
export function inspect(root: unknown): Fault[] {
  const faults: Fault[] = [];
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value: root, path: '', depth: 0 }];
  for (let next = waiting.pop(); next && faults.length < MAX_FAULTS; next = waiting.pop()) {
    const { value, path, depth } = next;
    if (typeof value === 'string' && isUnstorable(value)) faults.push({ path, message: UNREADABLE });
    if (value === null || typeof value !== 'object') continue;
    if (depth >= MAX_DEPTH) return [{ path, message: TOO_DEEP }];
    for (const [key, entry] of Object.entries(value)) {
      if ((isTrap(key) && !Array.isArray(value)) || isUnstorable(key)) faults.push({ path, message: UNKNOWN_FIELD });
      else waiting.push({ value: entry, path: path + pointerStep(key), depth: depth + 1 });
    }
  }
  return faults;
}

/** Runs the inspection on body and query before anything else reads them. */
export function bodyInspection(request: Request, _response: Response, next: NextFunction): void {
  request.body ??= {};
  if (Array.isArray(request.body)) throw invalidInput([{ path: '', message: 'Stuur een JSON-object, geen lijst.' }]);
  const queryFaults = inspect({ ...request.query }).map((fault) => ({
    ...fault,
    path: `query:${fault.path.slice(1)}`,
  }));
  const faults = [...inspect(request.body), ...queryFaults];
  if (faults.length > 0) throw invalidInput(faults);
  next();
}
