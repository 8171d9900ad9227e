import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { RecordAgreementsInput } from '#contracts/handovers';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseRecordsService } from '../case-records/case-records.service.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { CommandsService } from '../commands/commands.service.js';
import { NoBodyPipe } from '../http/no-body.pipe.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { UserLookup } from '../users/user-lookup.js';
import type { AgreementDto } from './agreement.dto.js';
import { AgreementResponse } from './agreement.response.js';
import { AnswerHandoverDto } from './answer-handover.dto.js';
import { CallAgainDto } from './call-again.dto.js';
import { HandBackDto } from './hand-back.dto.js';
import { HandoverResponse } from './handover.response.js';
import { HoldConversationDto } from './hold-conversation.dto.js';
import { ProposeHandoverDto } from './propose-handover.dto.js';
import { RecordAgreementsDto } from './record-agreements.dto.js';

const toAgreement = ({ responsible, contactEveryDays }: AgreementDto): RecordAgreementsInput['agreements'][number] => ({
  responsible,
  contactEveryDays: contactEveryDays ?? null,
});

@ApiTags('handovers')
@Controller('cases/:caseId/handovers')
export class HandoversController {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
    private readonly users: UserLookup,
  ) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'regievoerder', 'provider')
  @ReadRoute({ summary: 'Warm handovers; a provider sees the own ones', answer: HandoverResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.records.list(user, caseId, 'handover');
  }

  @Get(':handoverId/agreements')
  @Roles('coordinator', 'casusinbrenger', 'regievoerder', 'provider')
  @ReadRoute({ summary: 'The agreements sheet of a handover', answer: AgreementResponse, list: true })
  listAgreements(
    @CurrentUser() user: SignedInUser,
    @PathId('caseId') caseId: string,
    @PathId('handoverId') handoverId: string,
  ) {
    return this.records.list(user, caseId, 'agreement', { handoverId });
  }

  @Post()
  @Roles('coordinator', 'regievoerder')
  @CommandRoute({
    summary: 'Propose a warm handover to a provider',
    command: 'proposeHandover',
    answer: HandoverResponse,
  })
  async propose(@Command() context: CommandContext, @Body() body: ProposeHandoverDto) {
    const { elementId, receiverUserId } = body;
    const receiverOrganisationId = await this.users.organisationOfReceiver(context.user, receiverUserId);
    return this.commands.execute(context, 'proposeHandover', body, {
      elementId,
      receiverUserId,
      receiverOrganisationId,
    });
  }

  @Post(':handoverId/conversations')
  @Roles('coordinator', 'regievoerder', 'provider')
  @CommandRoute({
    summary: 'Record the joint conversation with the family',
    command: 'holdConversation',
    answer: HandoverResponse,
  })
  holdConversation(
    @Command() context: CommandContext,
    @PathId('handoverId') handoverId: string,
    @Body() body: HoldConversationDto,
  ) {
    const { heldAt, withChild, withParents } = body;
    return this.commands.execute(context, 'holdConversation', body, { handoverId, heldAt, withChild, withParents });
  }

  @Post(':handoverId/agreements')
  @Roles('coordinator', 'regievoerder', 'provider')
  @CommandRoute({
    summary: 'Record who does what, and how often there is contact',
    command: 'recordAgreements',
    answer: HandoverResponse,
  })
  recordAgreements(
    @Command() context: CommandContext,
    @PathId('handoverId') handoverId: string,
    @Body() body: RecordAgreementsDto,
  ) {
    return this.commands.execute(context, 'recordAgreements', body, {
      handoverId,
      agreements: body.agreements.map(toAgreement),
    });
  }

  @Post(':handoverId/answers')
  @Roles('provider')
  @CommandRoute({
    summary: 'Accept the handover, or decline it with a reason',
    command: 'answerHandover',
    answer: HandoverResponse,
  })
  answer(
    @Command() context: CommandContext,
    @PathId('handoverId') handoverId: string,
    @Body() body: AnswerHandoverDto,
  ) {
    return this.commands.execute(context, 'answerHandover', body, {
      handoverId,
      answer: body.answer,
      reason: body.reason ?? null,
    });
  }

  @Post(':handoverId/calls')
  @Roles('coordinator', 'regievoerder', 'casusinbrenger')
  @CommandRoute({
    summary: 'Record the call of the sender, a week later',
    command: 'callAgain',
    answer: HandoverResponse,
  })
  callAgain(@Command() context: CommandContext, @PathId('handoverId') handoverId: string, @Body() body: CallAgainDto) {
    return this.commands.execute(context, 'callAgain', body, { handoverId, goesWell: body.goesWell });
  }

  @Post(':handoverId/confirmations')
  @Roles('coordinator', 'regievoerder', 'casusinbrenger', 'provider')
  @CommandRoute({
    summary: 'Confirm that the handover holds, as sender or receiver',
    command: 'confirmHandover',
    answer: HandoverResponse,
  })
  confirm(
    @Command() context: CommandContext,
    @PathId('handoverId') handoverId: string,
    @Body(NoBodyPipe) body: object,
  ) {
    return this.commands.execute(context, 'confirmHandover', body, { handoverId });
  }

  @Post(':handoverId/returns')
  @Roles('provider')
  @CommandRoute({
    summary: 'Hand the case back within the guard period',
    command: 'handBack',
    answer: HandoverResponse,
  })
  handBack(@Command() context: CommandContext, @PathId('handoverId') handoverId: string, @Body() body: HandBackDto) {
    return this.commands.execute(context, 'handBack', body, { handoverId, reason: body.reason });
  }
}
