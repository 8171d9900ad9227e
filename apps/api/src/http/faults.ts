import type { ValidationError } from 'class-validator';
import type { Fault } from './problem.js';

const UNKNOWN_FIELD = 'Dit veld kennen wij niet. Haal het weg.';
const NO_OBJECT = 'Vul hier een groep velden in.';

/** One step of a JSON pointer (RFC 6901). */
export const pointerStep = (key: string | number): string =>
  `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const messageOf = (constraints: Record<string, string>): string | undefined => {
  if (constraints.whitelistValidation) return UNKNOWN_FIELD;
  if (constraints.unknownValue) return NO_OBJECT;
  return Object.values(constraints)[0];
};

/** Every fault that class-validator found, one a field, with where it is. */
export function faultsIn(errors: ValidationError[], parent = ''): Fault[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const path = property === undefined ? parent : parent + pointerStep(property);
    const message = messageOf(constraints ?? {});
    return [...(message ? [{ path, message }] : []), ...faultsIn(children ?? [], path)];
  });
}
