import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseRecordsService } from '../case-records/case-records.service.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { CommandsService } from '../commands/commands.service.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { TeamProposalResponse } from '../team-proposals/team-proposal.response.js';
import { AnswerInvitationDto } from './answer-invitation.dto.js';
import { InvitationResponse } from './invitation.response.js';
import { InviteTeamDto } from './invite-team.dto.js';
import { ReplaceMemberDto } from './replace-member.dto.js';

@ApiTags('invitations')
@Controller('cases/:caseId/invitations')
export class InvitationsController {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
  ) {}

  @Get()
  @Roles('coordinator', 'expert')
  @ReadRoute({ summary: 'Invitations to the team; an expert sees the own one', answer: InvitationResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.records.list(user, caseId, 'invitation');
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
    summary: 'Accept, or decline with a reason',
    command: 'answerInvitation',
    answer: InvitationResponse,
  })
  answer(
    @Command() context: CommandContext,
    @PathId('invitationId') invitationId: string,
    @Body() body: AnswerInvitationDto,
  ) {
    return this.commands.execute(context, 'answerInvitation', body, {
      invitationId,
      answer: body.answer,
      reason: body.reason ?? null,
    });
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
