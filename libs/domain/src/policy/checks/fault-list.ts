import type { FaultDetail } from '../../terms/term-fault.js';

/** Collects what is wrong at one place of an unknown value, with the path to it. */
export class FaultList {
  constructor(
    private readonly faults: FaultDetail[],
    private readonly path = '',
  ) {}

  /** The same list, one step deeper. */
  at(key: string | number): FaultList {
    return new FaultList(this.faults, `${this.path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }

  /** How many faults were found so far, at every place. */
  get size(): number {
    return this.faults.length;
  }

  add(message: string): void {
    this.faults.push({ path: this.path, message });
  }

  /** Adds what somebody else found in the value at this place. */
  addAll(found: readonly FaultDetail[]): void {
    for (const { path, message } of found) this.faults.push({ path: `${this.path}${path}`, message });
  }

  /** Adds the fault when the rule does not hold; says whether it holds. */
  check(holds: boolean, message: string): boolean {
    if (!holds) this.add(message);
    return holds;
  }
}

/** The value as an object with exactly these keys at most; without it when it is none. */
export function readObject(
  value: unknown,
  keys: readonly string[],
  faults: FaultList,
): Record<string, unknown> | undefined {
  if (!isObject(value)) {
    faults.add('Geef hier een object.');
    return undefined;
  }
  for (const key of Object.keys(value)) {
    faults.at(key).check(keys.includes(key), 'Dit veld bestaat niet. Haal het weg.');
  }
  return value;
}

/** The value as a list; empty and a fault when it is none. */
export function readList(value: unknown, max: number, faults: FaultList): unknown[] {
  if (faults.check(Array.isArray(value) && value.length <= max, `Geef hier een lijst van hoogstens ${max} regels.`)) {
    return value as unknown[];
  }
  return [];
}

/** Whether the value is a whole number between these bounds; a fault when it is not. */
export function checkWhole(value: unknown, min: number, max: number, faults: FaultList): value is number {
  const whole = Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;
  return faults.check(whole, `Geef een heel getal van ${min} tot en met ${max}.`);
}

/** Whether the value is one of the codes; a fault that lists them when it is not. */
export function checkCode<C extends string>(value: unknown, codes: readonly C[], faults: FaultList): value is C {
  return faults.check(codes.includes(value as C), `Kies uit: ${codes.join(', ')}.`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
