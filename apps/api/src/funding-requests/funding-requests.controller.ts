import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CalendarLookup } from '../calendar-years/calendar-lookup.js';
import { CaseRecordsService } from '../case-records/case-records.service.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { CommandsService } from '../commands/commands.service.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { CommitProvisionallyDto } from './commit-provisionally.dto.js';
import { DecideFundingDto } from './decide-funding.dto.js';
import { FundingDecisionResponse } from './funding-decision.response.js';
import { FundingRequestResponse } from './funding-request.response.js';
import { SupplementFundingDto } from './supplement-funding.dto.js';

@ApiTags('funding-requests')
@Controller('cases/:caseId/funding-requests')
export class FundingRequestsController {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
    private readonly calendar: CalendarLookup,
  ) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'regievoerder', 'mandateHolder')
  @ReadRoute({
    summary: 'Requests for funding; a mandate holder sees those on the own ladder',
    answer: FundingRequestResponse,
    list: true,
  })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.records.list(user, caseId, 'fundingRequest');
  }

  @Get(':fundingRequestId/decisions')
  @Roles('coordinator', 'casusinbrenger', 'regievoerder', 'mandateHolder')
  @ReadRoute({ summary: 'Decisions on a request', answer: FundingDecisionResponse, list: true })
  listDecisions(
    @CurrentUser() user: SignedInUser,
    @PathId('caseId') caseId: string,
    @PathId('fundingRequestId') fundingRequestId: string,
  ) {
    return this.records.list(user, caseId, 'fundingDecision', { fundingRequestId });
  }

  @Post(':fundingRequestId/decisions')
  @Roles('mandateHolder')
  @CommandRoute({
    summary: 'Grant, grant in part, refuse, or ask for a supplement',
    command: 'decideFunding',
    answer: FundingDecisionResponse,
  })
  decide(
    @Command() context: CommandContext,
    @PathId('fundingRequestId') fundingRequestId: string,
    @Body() body: DecideFundingDto,
  ) {
    return this.commands.execute(context, 'decideFunding', body, {
      fundingRequestId,
      outcome: body.outcome,
      amountCents: body.amountCents ?? null,
    });
  }

  @Post(':fundingRequestId/provisional-commitments')
  @Roles('mandateHolder')
  @CommandRoute({
    summary: 'Commit provisionally until a date',
    command: 'commitProvisionally',
    answer: FundingDecisionResponse,
  })
  async commitProvisionally(
    @Command() context: CommandContext,
    @PathId('fundingRequestId') fundingRequestId: string,
    @Body() body: CommitProvisionallyDto,
  ) {
    const { amountCents, until } = body;
    await this.calendar.require({ '/until': until });
    return this.commands.execute(context, 'commitProvisionally', body, { fundingRequestId, amountCents, until });
  }

  @Post(':fundingRequestId/supplements')
  @Roles('coordinator', 'casusinbrenger')
  @CommandRoute({
    summary: 'Answer what the payer asked',
    command: 'supplementFunding',
    answer: FundingRequestResponse,
  })
  supplement(
    @Command() context: CommandContext,
    @PathId('fundingRequestId') fundingRequestId: string,
    @Body() body: SupplementFundingDto,
  ) {
    return this.commands.execute(context, 'supplementFunding', body, { fundingRequestId });
  }
}
