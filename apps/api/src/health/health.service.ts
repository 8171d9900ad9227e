import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TokenVerifier } from '../auth/token-verifier.js';
import type { PartsResponse, PartState, ReadyResponse } from './health.response.js';
import { TemporalHealth } from './temporal-health.js';

/** A part that has not said anything by then is down for whoever waits. */
const TIMEOUT_MS = 2_000;

/** Asks every part that the API cannot do without. */
@Injectable()
export class HealthService {
  constructor(
    private readonly database: DataSource,
    private readonly temporal: TemporalHealth,
    private readonly tokens: TokenVerifier,
  ) {}

  async ready(): Promise<ReadyResponse> {
    const [database, temporal, identity, worker] = await Promise.all([
      stateOf(this.database.query('SELECT 1').then(() => true)),
      stateOf(this.temporal.serverAnswers()),
      stateOf(this.tokens.reachable()),
      stateOf(this.temporal.workerPolls()),
    ]);
    const parts: PartsResponse = { database, temporal, identity, worker };
    return { status: Object.values(parts).includes('down') ? 'down' : 'up', parts };
  }
}

async function stateOf(answer: Promise<boolean>): Promise<PartState> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), TIMEOUT_MS);
  });
  const up = await Promise.race([answer, late]).catch(() => false);
  clearTimeout(timer);
  return up ? 'up' : 'down';
}
