import { Injectable } from '@nestjs/common';
import { OmdenkersRepository } from '#persistence/learning-questions/omdenkers.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseRecordsService } from '../case-records/case-records.service.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { CommandsService } from '../commands/commands.service.js';
import type { Page } from '../http/page.js';
import { invalidInput, notAllowed } from '../http/problems.js';
import type { LearningQuestionResponse } from './learning-question.response.js';
import type { RecordLearningRoundDto } from './record-learning-round.dto.js';

/** Rounds of action learning, kept with the session. */
@Injectable()
export class LearningRoundsService {
  constructor(
    private readonly visibility: CaseVisibility,
    private readonly records: CaseRecordsService,
    private readonly commands: CommandsService,
    private readonly omdenkers: OmdenkersRepository,
  ) {}

  /** @throws 403 for who looks in an emergency: it is about the work of the team, and helps no child at that moment */
  async list(user: SignedInUser, caseId: string, sessionId: string): Promise<Page<LearningQuestionResponse>> {
    const { role } = await this.visibility.look(user, caseId);
    if (role === null) throw notAllowed();
    return this.records.list(user, caseId, 'learningQuestion', { sessionId });
  }

  /** @throws 400 for who is no omdenker, 403 for an expert who records it for another one */
  async record(context: CommandContext, sessionId: string, body: RecordLearningRoundDto): Promise<CommandAnswer> {
    const { user, caseId } = context;
    const { askedBy, questions } = body;
    const { role } = await this.visibility.actor(user, caseId);
    if (role !== 'coordinator' && askedBy !== user.id) throw notAllowed();
    return this.commands.execute(context, 'recordLearningRound', body, async () => {
      await this.requireOmdenker(askedBy);
      return { sessionId, askedBy, questions: questions.length };
    });
  }

  private async requireOmdenker(userId: string): Promise<void> {
    if (await this.omdenkers.has(userId)) return;
    throw invalidInput([{ path: '/askedBy', message: 'Kies de omdenker uit het team van deze casus.' }]);
  }
}
