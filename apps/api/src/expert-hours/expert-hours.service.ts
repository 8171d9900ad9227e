import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ExpertHoursRepository } from '#persistence/expert-hours/expert-hours.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { RefusalException } from '../commands/refusal.exception.js';
import { RegionCommands } from '../commands/region-commands.js';
import { Clock } from '../http/clock.js';
import { dutchDate } from '../http/dutch.js';
import { localDate } from '../http/local-date.js';
import { wholeList, type Page } from '../http/page.js';
import { invalidInput, notAllowed, notFound } from '../http/problems.js';
import type { ExpertHoursResponse } from './expert-hours.response.js';
import type { RecordExpertHoursDto } from './record-expert-hours.dto.js';

const FULL_DAY = {
  path: '/minutes',
  message: 'Op deze dag staan samen meer dan 24 uur, over alle casussen. Kies minder minuten of een andere dag.',
};

/** The hours that experts spend on a case, until it closes. */
@Injectable()
export class ExpertHoursService {
  constructor(
    private readonly visibility: CaseVisibility,
    private readonly hours: ExpertHoursRepository,
    private readonly commands: RegionCommands,
    private readonly clock: Clock,
  ) {}

  /** @throws 403 for who is only asked something */
  async list(user: SignedInUser, caseId: string): Promise<Page<ExpertHoursResponse>> {
    const { view, role } = await this.visibility.look(user, caseId);
    if (view !== 'full') throw notAllowed();
    return wholeList(await this.hours.list(caseId, role === 'coordinator' ? undefined : user.id));
  }

  /**
   * Records hours, once per key.
   * @throws 400 for a day on which the expert could not work on the case yet or that is full, 403 for the hours of somebody else, 409 for
   * a closed case
   */
  async record(context: CommandContext, body: RecordExpertHoursDto): Promise<CommandAnswer> {
    const { user, caseId, key } = context;
    const ofUserId = await this.whose(context);
    const userId = ofUserId ?? body.userId ?? user.id;
    if (body.userId && body.userId !== userId) throw notAllowed();
    const { expertId, acceptedOn } = await this.memberOfTeam(caseId, userId);
    const now = this.clock.now();
    this.requireDay(body.day, acceptedOn, localDate(now));
    const { kind, day, minutes } = body;
    const recorded = { recordedBy: user.id, recordedAt: now.toISOString(), withdrawnBy: null, withdrawnAt: null };
    const row = { id: randomUUID(), caseId, expertId, userId, kind, day, minutes, ...recorded };
    return this.commands.once({ user, key, caseId, name: 'recordExpertHours', body: {} }, async (commandId) => {
      return (await this.hours.recordOnce(commandId, row)) ? null : invalidInput([FULL_DAY]);
    });
  }

  /** @throws 404 for hours that are not theirs, or were withdrawn; 409 for a closed case */
  async withdraw(context: CommandContext, id: string): Promise<CommandAnswer> {
    const { user, caseId, key } = context;
    const ofUserId = await this.whose(context);
    const withdrawn = { withdrawnBy: user.id, withdrawnAt: this.clock.now().toISOString() };
    return this.commands.once({ user, key, caseId, name: 'withdrawExpertHours', body: {} }, async (commandId) => {
      const done = await this.hours.withdrawOnce(commandId, { caseId, id, ofUserId, ...withdrawn });
      return done ? null : notFound();
    });
  }

  /** Whose hours this person may change in this case; null: everybody's. */
  private async whose({ user, caseId }: CommandContext): Promise<string | null> {
    const { role } = await this.visibility.actor(user, caseId);
    const { view, case: found } = await this.visibility.look(user, caseId);
    if (view !== 'full') throw notAllowed();
    if (found.phase === 'closed') throw new RefusalException('caseClosed');
    return role === 'coordinator' ? null : user.id;
  }

  private async memberOfTeam(caseId: string, userId: string) {
    const member = await this.hours.accepted(caseId, userId);
    if (member) return member;
    const message = 'Kies een deskundige die de uitnodiging voor deze casus heeft aangenomen.';
    throw invalidInput([{ path: '/userId', message }]);
  }

  private requireDay(day: string, acceptedOn: string, today: string): void {
    if (day >= acceptedOn && day <= today) return;
    const since = dutchDate(acceptedOn);
    const message = `Kies een dag van ${since}, toen de uitnodiging werd aangenomen, tot en met vandaag.`;
    throw invalidInput([{ path: '/day', message }]);
  }
}
