import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccessLogReadingRepository } from '#persistence/access-log/access-log-reading.repository';
import { MailsRepository } from '#persistence/mails/mails.repository';
import { TokenVerifier } from '../auth/token-verifier.js';
import type { LesserPartState, PartState, ReadyResponse } from './health.response.js';
import { withTimeout } from '../commands/with-timeout.js';
import { TemporalHealth, TIMEOUT_MS } from './temporal-health.js';

/** Until it is linked what is logged can be taken away unseen; the worker links twice a second: seconds. */
const UNLINKED_AT_MOST = 60;

/** Asks every part that the API cannot do without. */
@Injectable()
export class HealthService {
  constructor(
    private readonly database: DataSource,
    private readonly temporal: TemporalHealth,
    private readonly tokens: TokenVerifier,
    private readonly mails: MailsRepository,
    private readonly log: AccessLogReadingRepository,
  ) {}

  async ready(): Promise<ReadyResponse> {
    const [database, temporal, identity, worker, mail, log] = await Promise.all([
      stateOf(this.database.query('SELECT 1').then(() => true)),
      stateOf(this.temporal.serverAnswers()),
      stateOf(this.tokens.reachable()),
      stateOf(this.temporal.workerPolls()),
      stateOf(this.mails.failingSince().then((regions) => regions.length === 0)),
      stateOf(this.log.backlog().then(({ unlinkedSeconds }) => unlinkedSeconds <= UNLINKED_AT_MOST)),
    ]);
    const parts = { database, temporal, identity, worker, mail: lesser(mail), accessLog: lesser(log) };
    return { status: Object.values(parts).includes('down') ? 'down' : 'up', parts };
  }
}

const lesser = (state: PartState): LesserPartState => (state === 'up' ? 'up' : 'degraded');

const stateOf = (answer: Promise<boolean>): Promise<PartState> =>
  withTimeout(answer, TIMEOUT_MS).then(
    (up) => (up ? 'up' : 'down'),
    () => 'down',
  );
