import { QueryFailedError } from 'typeorm';

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';

/** Whether a statement failed because another row already has what must be unique under this constraint. */
export function violatesUnique(error: unknown, constraint: string): boolean {
  const { code, constraint: violated } = violationIn(error);
  return code === UNIQUE_VIOLATION && violated === constraint;
}

/** Whether a statement failed because the row that one of these constraints points at is not there. */
export function violatesForeignKey(error: unknown, constraints: readonly string[]): boolean {
  const { code, constraint = '' } = violationIn(error);
  return code === FOREIGN_KEY_VIOLATION && constraints.includes(constraint);
}

function violationIn(error: unknown): { code?: string; constraint?: string } {
  return error instanceof QueryFailedError ? (error.driverError as { code?: string; constraint?: string }) : {};
}
