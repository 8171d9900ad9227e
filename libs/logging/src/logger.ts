import { pino, type DestinationStream, type Logger } from 'pino';
import { withoutSecrets } from './without-secrets.js';

/**
 * What may be known of an error in a log: its kind, its code and where it came from. Its message is left out, because
 * databases and parsers quote the values that they stumble over.
 */
export function safeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, keyId } = error as { code?: unknown; keyId?: unknown };
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof keyId === 'string' && { keyId }),
    ...(error.cause instanceof Error && { cause: safeError(error.cause) }),
    at: stack?.slice(0, 8),
  };
}

/**
 * JSON lines on standard output, with ids and codes only.
 *
 * @param part which program of Doorbraak speaks
 * @param destination where the lines go; standard output where it is left out
 */
export function createLogger(part: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { part },
    serializers: { err: safeError },
    formatters: { log: (entry: Record<string, unknown>) => withoutSecrets(entry) },
  };
  return destination ? pino(options, destination) : pino(options);
}
