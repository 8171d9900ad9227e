import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { CurrentVisitor, type Visitor } from '../auth/current-visitor.decorator.js';
import { NewcomersToo } from '../auth/newcomers-too.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { PathId } from '../http/path-id.js';
import { ActRoute, CommandRoute, ReadRoute } from '../http/routes.js';
import { hasAccount, requestDecided } from './account-problems.js';
import { AccountRequestResponse } from './account-request.response.js';
import { AccountRequestsService } from './account-requests.service.js';
import { DecideAccountRequestDto } from './decide-account-request.dto.js';
import { RequestAccountDto } from './request-account.dto.js';
import { RequestedAccountResponse } from './requested-account.response.js';

@ApiTags('account-requests')
@Controller('account-requests')
export class AccountRequestsController {
  constructor(private readonly requests: AccountRequestsService) {}

  @Post()
  @NewcomersToo()
  @ActRoute({
    summary: 'Ask a region for an account: only for who is logged in and has none',
    description: 'May be repeated, also for another region: the last counts.',
    answer: RequestedAccountResponse,
    problems: [hasAccount],
  })
  ask(@CurrentVisitor() visitor: Visitor, @Body() { regionCode }: RequestAccountDto) {
    return this.requests.ask(visitor, regionCode);
  }

  @Get()
  @Roles('regionAdmin')
  @ReadRoute({ summary: 'Who asks the region for an account', answer: AccountRequestResponse, list: true })
  list(@CurrentUser() user: SignedInUser) {
    return this.requests.list(user);
  }

  @Post(':accountRequestId/decisions')
  @Roles('regionAdmin')
  @CommandRoute({
    summary: 'Give an account with these roles, or refuse it',
    answer: AccountRequestResponse,
    problems: [requestDecided],
  })
  decide(
    @CurrentUser() user: SignedInUser,
    @PathId('accountRequestId') id: string,
    @Key() key: CommandKey,
    @Body() body: DecideAccountRequestDto,
  ) {
    return this.requests.decide(user, key, id, body);
  }
}
