import { QueryRunnerAlreadyReleasedError } from 'typeorm';

const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** Connection lost, server going down or coming up, no connection left. */
const SQL_STATES = /^(08...|57P0[123]|53300)$/;

/** pg and TypeORM give these no code. */
const MESSAGES =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Driver not Connected|not established|Query read timeout/i;

/**
 * Whether something failed because the database could not be reached, so that the same may succeed later.
 * Looks at the causes too: TypeORM and pg wrap what the network said.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  // A connection that breaks between two statements is let go of by TypeORM; whoever asks it next hears no more than this.
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  const { code, message, driverError, cause, errors } = error as Record<string, unknown>;
  if (typeof code === 'string' && (NETWORK_CODES.has(code) || SQL_STATES.test(code))) return true;
  if (typeof message === 'string' && MESSAGES.test(message)) return true;
  return [driverError, cause, ...(Array.isArray(errors) ? errors : [])].some(
    (inner) => inner !== error && isDatabaseUnavailable(inner),
  );
}
