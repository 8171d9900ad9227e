import { pino, type Logger } from 'pino';

/**
 * What may be known of an error in a log: its kind, its code and where it came from. Its message is left out, because
 * databases and parsers quote the values that they stumble over.
 */
export function safeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === 'string' && { code }),
    ...(error.cause instanceof Error && { cause: safeError(error.cause) }),
    at: stack?.slice(0, 8),
  };
}

/**
 * JSON lines on standard output, with ids and codes only.
 *
 * @param part which program of Doorbraak speaks
 */
export function createLogger(part: string, level: string): Logger {
  return pino({ level, base: { part }, serializers: { err: safeError } });
}
