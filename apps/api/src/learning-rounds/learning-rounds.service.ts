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

  /**
   * Adds a round: there can be several in a session.
   * @throws 400 for who is no omdenker and for a round that stands already, 403 for an expert who records it for another one
   */
  async record(context: CommandContext, sessionId: string, body: RecordLearningRoundDto): Promise<CommandAnswer> {
    const { user, caseId } = context;
    const { askedBy, questions } = body;
    const { role } = await this.visibility.actor(user, caseId);
    if (role !== 'coordinator' && askedBy !== user.id) throw notAllowed();
    return this.commands.execute(context, 'recordLearningRound', body, async () => {
      await this.requireOmdenker(askedBy);
      await this.requireNew(context, sessionId, body);
      return { sessionId, askedBy, questions: questions.length };
    });
  }

  /** Sent once more under another key, a round would be read as two. */
  private async requireNew({ user, caseId }: CommandContext, sessionId: string, body: RecordLearningRoundDto) {
    const { askedBy, questions } = body;
    const { results } = await this.records.list(user, caseId, 'learningQuestion', { sessionId, askedBy });
    const rounds = [...new Set(results.map(({ recordedAt }) => recordedAt))].map((at) =>
      wordsOf(results.filter(({ recordedAt }) => recordedAt === at)),
    );
    if (!rounds.includes(wordsOf(questions))) return;
    const message = 'Deze ronde staat al bij deze sessie, met dezelfde vragen en antwoorden.';
    throw invalidInput([{ path: '/questions', message }]);
  }

  private async requireOmdenker(userId: string): Promise<void> {
    if (await this.omdenkers.has(userId)) return;
    throw invalidInput([{ path: '/askedBy', message: 'Kies de omdenker uit het team van deze casus.' }]);
  }
}

interface Asked {
  question: string | null;
  answer: string | null;
}

const wordsOf = (round: readonly Asked[]): string =>
  JSON.stringify(round.map(({ question, answer }) => [question, answer]));
