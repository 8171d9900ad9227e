import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { SessionResponse } from '../sessions/session.response.js';
import { LearningQuestionResponse } from './learning-question.response.js';
import { LearningRoundsService } from './learning-rounds.service.js';
import { RecordLearningRoundDto } from './record-learning-round.dto.js';

/** For the team alone: to learn is safe, and apart from the dossier (FLE18 344, 349). */
@ApiTags('learning-rounds')
@Roles('coordinator', 'expert')
@Controller('cases/:caseId/sessions/:sessionId/learning-rounds')
export class LearningRoundsController {
  constructor(private readonly rounds: LearningRoundsService) {}

  @Get()
  @ReadRoute({
    summary: 'What the omdenker asked in the rounds of action learning of a session, and what was answered',
    answer: LearningQuestionResponse,
    list: true,
  })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string, @PathId('sessionId') sessionId: string) {
    return this.rounds.list(user, caseId, sessionId);
  }

  @Post()
  @CommandRoute({
    summary: 'Record a round of action learning: the questions of the omdenker, and the answers',
    command: 'recordLearningRound',
    answer: SessionResponse,
  })
  record(
    @Command() context: CommandContext,
    @PathId('sessionId') sessionId: string,
    @Body() body: RecordLearningRoundDto,
  ) {
    return this.rounds.record(context, sessionId, body);
  }
}
