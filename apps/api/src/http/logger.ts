import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

const FRAMES = 8;
/** What Nest tells of its own start, route by route: for who looks for a fault in it. */
const START_UP = ['InstanceLoader', 'RouterExplorer', 'RoutesResolver'];

/** What may be known of an error in a log: its kind and where it came from. Messages of databases quote values. */
export const safeError = (error: unknown): object => {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = (error as { code?: unknown }).code;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.cause instanceof Error ? { cause: safeError(error.cause) } : {}),
    at: frames.slice(0, FRAMES).map((frame) => frame.trim()),
  };
};

/** JSON lines on standard output, with ids and codes only. */
export const createLogger = (level: string): Logger =>
  pino({ level, base: { part: 'api' }, serializers: { err: safeError } });

type Level = 'info' | 'error' | 'warn' | 'debug' | 'trace';

/** Nest's own logger, onto the same lines. */
export class PinoLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log = (...said: unknown[]): void => this.write(START_UP.includes(String(said.at(-1))) ? 'debug' : 'info', said);
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
