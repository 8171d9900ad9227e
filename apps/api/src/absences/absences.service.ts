import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type AbsenceInList, AbsencesRepository } from '#persistence/absences/absences.repository';
import { runsRegion, type SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { RegionCommands } from '../commands/region-commands.js';
import { Clock } from '../http/clock.js';
import { localDate } from '../http/local-date.js';
import { wholeList, type Page } from '../http/page.js';
import { invalidInput, notAllowed, notFound, ProblemException } from '../http/problems.js';
import { absenceDayFaults } from './absence-days.js';
import { absenceOver } from './absence-over.js';
import { absenceFault } from './absence-texts.js';
import { type AbsenceResponse, toAbsence } from './absence.response.js';
import type { RecordAbsenceDto } from './record-absence.dto.js';

/** Who is absent when, and who stands in. */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly absences: AbsencesRepository,
    private readonly commands: RegionCommands,
    private readonly clock: Clock,
  ) {}

  /** Absences that are not over: of the region for who runs it, their own for everybody else. */
  async list(user: SignedInUser): Promise<Page<AbsenceResponse>> {
    const { at, today } = this.now();
    const rows = await this.absences.list(user.regionId, runsRegion(user) ? null : user.id, at);
    return wholeList(rows.map((row) => toAbsence(row, user.id, today)));
  }

  async record(user: SignedInUser, key: CommandKey, body: RecordAbsenceDto): Promise<CommandAnswer> {
    const { at, today } = this.now();
    const userId = body.userId ?? user.id;
    if (userId !== user.id && !runsRegion(user)) throw notAllowed();
    const faults = absenceDayFaults(body, today);
    if (faults.length > 0) throw invalidInput(faults);
    const { from, until, substituteUserId = null, reason = null } = body;
    const who = { id: randomUUID(), regionId: user.regionId, userId, substituteUserId };
    const absence = { ...who, from, until, reason, recordedBy: user.id, recordedAt: at, cancelledAt: null };
    return this.commands.once({ user, key, name: 'recordAbsence', body }, async (id) => {
      const refused = await this.absences.record(absence, { id, answer: answerTo(user, today) });
      return refused.length > 0 ? invalidInput(refused.map(absenceFault)) : null;
    });
  }

  /** @throws 404 for an absence that is not theirs to withdraw */
  async cancel(user: SignedInUser, absenceId: string, key: CommandKey): Promise<CommandAnswer> {
    const { at, today } = this.now();
    const absence = await this.absences.find(absenceId);
    const theirs = absence?.userId === user.id || (runsRegion(user) && absence?.regionId === user.regionId);
    if (!theirs) throw notFound();
    return this.commands.once({ user, key, name: 'cancelAbsence', body: {} }, async (id) => {
      const cancelled = await this.absences.cancel(absenceId, at, { id, answer: answerTo(user, today) });
      return cancelled ? null : new ProblemException(absenceOver);
    });
  }

  private now(): { at: string; today: string } {
    const now = this.clock.now();
    return { at: now.toISOString(), today: localDate(now) };
  }
}

/** Without the reason: words of people stand in one place, and answers are kept. */
const answerTo = (user: SignedInUser, today: string) => (row: AbsenceInList) => {
  const { reason: _words, ...answer } = toAbsence(row, user.id, today);
  return answer;
};
