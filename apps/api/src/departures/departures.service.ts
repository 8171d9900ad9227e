import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { parseDay, textOf } from '#domain/terms/local-time';
import { DeparturesRepository } from '#persistence/departures/departures.repository';
import type { DepartureInList } from '#persistence/departures/read-departures';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { RegionCommands } from '../commands/region-commands.js';
import { Clock } from '../http/clock.js';
import { localDate } from '../http/local-date.js';
import { wholeList, type Page } from '../http/page.js';
import { invalidInput, notFound, ProblemException } from '../http/problems.js';
import { departureCarriedOut } from './departure-carried-out.js';
import { departureFault } from './departure-texts.js';
import { type DepartureResponse, toDeparture } from './departure.response.js';
import type { RecordDepartureDto } from './record-departure.dto.js';

/** Mandates end with the last day: further back it would touch what was decided under them. */
const DAYS_BACK = 31;
const TOO_LONG_AGO = { path: '/lastDay', message: `Kies een laatste dag van hoogstens ${DAYS_BACK} dagen geleden.` };

/** Who leaves a region for good, and who takes over. */
@Injectable()
export class DeparturesService {
  constructor(
    private readonly departures: DeparturesRepository,
    private readonly commands: RegionCommands,
    private readonly clock: Clock,
  ) {}

  /** The latest last day first. */
  async list({ regionId }: SignedInUser): Promise<Page<DepartureResponse>> {
    const rows = await this.departures.list(regionId);
    return wholeList(rows.map((row) => toDeparture(row, this.today())));
  }

  /** Plans a departure; who has worked their last day is followed up at once. */
  async record(user: SignedInUser, key: CommandKey, body: RecordDepartureDto): Promise<CommandAnswer> {
    const { userId, successorUserId, lastDay, reason } = body;
    if (lastDay < this.earliest()) throw invalidInput([TOO_LONG_AGO]);
    const who = { id: randomUUID(), regionId: user.regionId, userId, successorUserId, recordedBy: user.id };
    const recordedAt = this.clock.now().toISOString();
    const departure = { ...who, lastDay, reason, recordedAt, state: 'planned', bulkRunId: null } as const;
    const atOnce = lastDay <= this.today();
    return this.commands.once({ user, key, name: 'recordDeparture', body }, async (id) => {
      const refused = await this.departures.plan(departure, atOnce, { id, answer: this.answer });
      return refused.length > 0 ? invalidInput(refused.map(departureFault)) : null;
    });
  }

  /** @throws 404 for a departure of another region */
  async cancel(user: SignedInUser, departureId: string, key: CommandKey): Promise<CommandAnswer> {
    const departure = await this.departures.find(departureId);
    if (departure?.regionId !== user.regionId) throw notFound();
    return this.commands.once({ user, key, name: 'cancelDeparture', body: {} }, async (id) => {
      const cancelled = await this.departures.cancel(departureId, { id, answer: this.answer });
      return cancelled ? null : new ProblemException(departureCarriedOut);
    });
  }

  /** Without the reason: words of people stand in one place, and answers are kept. */
  private readonly answer = (row: DepartureInList): DepartureResponse => {
    const { reason: _words, ...answer } = toDeparture(row, this.today());
    return answer;
  };

  private today(): string {
    return localDate(this.clock.now());
  }

  private earliest(): string {
    return textOf(parseDay(this.today())! - DAYS_BACK);
  }
}
