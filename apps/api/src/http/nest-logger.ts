import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** What Nest tells of its own start, route by route: for who looks for a fault in it. */
const START_UP = ['InstanceLoader', 'RouterExplorer', 'RoutesResolver'];

type Level = 'info' | 'error' | 'warn' | 'debug' | 'trace';

/** Nest's own logger, onto the lines of ours. */
export class NestLogger implements LoggerService {
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
