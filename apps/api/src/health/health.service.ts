import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MailsRepository } from '#persistence/mails/mails.repository';
import { TokenVerifier } from '../auth/token-verifier.js';
import type { PartsResponse, PartState, ReadyResponse } from './health.response.js';
import { withTimeout } from '../commands/with-timeout.js';
import { TemporalHealth, TIMEOUT_MS } from './temporal-health.js';

/** Asks every part that the API cannot do without. */
@Injectable()
export class HealthService {
  constructor(
    private readonly database: DataSource,
    private readonly temporal: TemporalHealth,
    private readonly tokens: TokenVerifier,
    private readonly mails: MailsRepository,
  ) {}

  async ready(): Promise<ReadyResponse> {
    const [database, temporal, identity, worker, mail] = await Promise.all([
      stateOf(this.database.query('SELECT 1').then(() => true)),
      stateOf(this.temporal.serverAnswers()),
      stateOf(this.tokens.reachable()),
      stateOf(this.temporal.workerPolls()),
      stateOf(this.mails.failingSince().then((regions) => regions.length === 0)),
    ]);
    const parts: PartsResponse = { database, temporal, identity, worker, mail: mail === 'up' ? 'up' : 'degraded' };
    return { status: Object.values(parts).includes('down') ? 'down' : 'up', parts };
  }
}

const stateOf = (answer: Promise<boolean>): Promise<PartState> =>
  withTimeout(answer, TIMEOUT_MS).then(
    (up) => (up ? 'up' : 'down'),
    () => 'down',
  );
