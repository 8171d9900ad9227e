import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoggerService } from '@nestjs/common';
import type { Request } from 'express';
import { pino, type Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import { correlationIdOf } from './correlation.js';
import { patternOf } from './route-gate.js';

/** What may be known of an error in a log: its kind and where it came from. Messages of databases quote values. */
const safeError = (error: unknown): object => {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = (error as { code?: unknown }).code;
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause instanceof Error ? { cause: safeError(error.cause) } : {};
  return { type: error.name, ...(typeof code === 'string' ? { code } : {}), ...cause, at: stack?.slice(0, 8) };
};

/** JSON lines on standard output, with ids and codes only. */
export const createLogger = (level: string): Logger =>
  pino({ level, base: { part: 'api' }, serializers: { err: safeError } });

/** One line a request: route pattern, status, time, user id. No address, query, body, header or name. */
export const requestLogging = (logger: Logger) =>
  pinoHttp<IncomingMessage, ServerResponse>({
    logger,
    quietReqLogger: true,
    genReqId: (request) => correlationIdOf(request as Request),
    serializers: { req: () => undefined, res: () => undefined, err: safeError },
    customProps: (request) => ({
      correlationId: correlationIdOf(request as Request),
      method: request.method,
      route: patternOf(request),
      userId: (request as AuthenticatedRequest).user?.id ?? null,
    }),
    customSuccessObject: (_request, response, value: Record<string, unknown>) => ({
      ...value,
      status: response.statusCode,
    }),
    customErrorObject: (_request, response, _error, value: Record<string, unknown>) => ({
      ...value,
      status: response.statusCode,
    }),
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'warn' : 'info'),
    autoLogging: { ignore: (request) => request.url?.startsWith('/health/') ?? false },
  });

type Level = 'info' | 'error' | 'warn' | 'debug' | 'trace';

/** Nest's own logger, onto the same lines. */
export class PinoLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log = (...said: unknown[]): void => this.write('info', said);
  error = (...said: unknown[]): void => this.write('error', said);
  warn = (...said: unknown[]): void => this.write('warn', said);
  debug = (...said: unknown[]): void => this.write('debug', said);
  verbose = (...said: unknown[]): void => this.write('trace', said);

  /** Nest gives the name of the speaker last; an object first carries what belongs to the line. */
  private write(level: Level, said: unknown[]): void {
    const context = said.at(-1);
    const details = said.find((part) => typeof part === 'object' && part !== null) ?? {};
    const text = said.slice(0, -1).filter((part) => typeof part === 'string');
    this.logger[level]({ ...details, context }, text.join(' '));
  }
}
