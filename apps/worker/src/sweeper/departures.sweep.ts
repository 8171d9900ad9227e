import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DeparturesRepository } from '#persistence/departures/departures.repository';
import { LOGGER } from '../tokens.js';
import type { Sweep, SweepCounts } from './sweep.js';

/** People whose last day is over: what they hold goes to their successors. */
@Injectable()
export class DeparturesSweep implements Sweep {
  readonly name = 'departures';

  constructor(
    private readonly departures: DeparturesRepository,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async sweep(now: Date): Promise<SweepCounts> {
    const at = now.toISOString();
    const due = await this.departures.due(at);
    let carriedOut = 0;
    for (const id of due) if (await this.carryOut(id, at)) carriedOut += 1;
    return { found: due.length, mended: carriedOut, opened: 0, ended: 0 };
  }

  /** Whether it was carried out; one that cannot be does not keep the others waiting. */
  private async carryOut(id: string, at: string): Promise<boolean> {
    try {
      await this.departures.carryOut(id, at);
      return true;
    } catch (error) {
      this.logger.error({ departureId: id, err: error }, 'this departure could not be carried out');
      return false;
    }
  }
}
