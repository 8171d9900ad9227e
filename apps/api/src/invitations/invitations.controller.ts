import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { CommandsService } from '../commands/commands.service.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { TeamProposalResponse } from '../team-proposals/team-proposal.response.js';
import { AnswerInvitationDto } from './answer-invitation.dto.js';
import { DeclareConflictDto } from './declare-conflict.dto.js';
import { InterestQuestionResponse } from './interest-question.response.js';
import { InvitationResponse } from './invitation.response.js';
import { InvitationsService } from './invitations.service.js';
import { InviteTeamDto } from './invite-team.dto.js';
import { ReplaceMemberDto } from './replace-member.dto.js';
import { SeenInvitationResponse } from './seen-invitation.response.js';

@ApiTags('invitations')
@Controller('cases/:caseId/invitations')
export class InvitationsController {
  constructor(
    private readonly commands: CommandsService,
    private readonly invitations: InvitationsService,
  ) {}

  @Get()
  @Roles('coordinator', 'expert')
  @ReadRoute({
    summary: 'Invitations to the team; an expert sees the own one, before acceptance without names and places',
    answer: SeenInvitationResponse,
    list: true,
  })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.invitations.list(user, caseId);
  }

  @Get(':invitationId/interest-questions')
  @Roles('expert')
  @ReadRoute({
    summary: 'The organisations about which an invited expert must declare what ties them to it',
    description:
      'Of kinds whose name tells a place smaller than the region, all organisations are asked about, in the case or not. ' +
      'Where such a place of another region is in the case, all of that region are asked about too.',
    answer: InterestQuestionResponse,
    list: true,
  })
  interestQuestions(
    @CurrentUser() user: SignedInUser,
    @PathId('caseId') caseId: string,
    @PathId('invitationId') invitationId: string,
  ) {
    return this.invitations.questions(user, caseId, invitationId);
  }

  @Post()
  @Roles('coordinator')
  @CommandRoute({ summary: 'Invite the members of a proposal', command: 'inviteTeam', answer: TeamProposalResponse })
  invite(@Command() context: CommandContext, @Body() body: InviteTeamDto) {
    return this.commands.execute(context, 'inviteTeam', body, { proposalId: body.proposalId });
  }

  @Post(':invitationId/answers')
  @Roles('expert')
  @CommandRoute({
    summary: 'Accept, or decline with a reason; who accepts says what ties them to each organisation in the case',
    description: 'A yes with a tie to somebody in the case is answered as a conflict of interest: status `conflicted`.',
    command: 'answerInvitation',
    answer: InvitationResponse,
  })
  answer(
    @Command() context: CommandContext,
    @PathId('invitationId') invitationId: string,
    @Body() body: AnswerInvitationDto,
  ) {
    const input = () => this.invitations.answerOf(context, invitationId, body);
    return this.commands.execute(context, 'answerInvitation', body, input);
  }

  @Post(':invitationId/conflicts')
  @Roles('coordinator', 'expert')
  @CommandRoute({
    summary: 'Tell a conflict of interest that was found later: the next best is asked',
    command: 'declareConflict',
    answer: InvitationResponse,
  })
  declareConflict(
    @Command() context: CommandContext,
    @PathId('invitationId') invitationId: string,
    @Body() body: DeclareConflictDto,
  ) {
    const input = () => this.invitations.conflictOf(context, invitationId, body);
    return this.commands.execute(context, 'declareConflict', body, input);
  }

  @Post(':invitationId/replacements')
  @Roles('coordinator')
  @CommandRoute({
    summary: 'Ask the next best instead of this member',
    command: 'replaceMember',
    answer: InvitationResponse,
  })
  replace(
    @Command() context: CommandContext,
    @PathId('invitationId') invitationId: string,
    @Body() body: ReplaceMemberDto,
  ) {
    return this.commands.execute(context, 'replaceMember', body, { invitationId });
  }
}
