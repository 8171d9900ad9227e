import { Body, Controller, Get, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { ApiDomainParam, DomainCode } from '../http/domain-code.js';
import { NoBodyPipe } from '../http/no-body.pipe.js';
import { PageQuery } from '../http/page-query.dto.js';
import { PathId } from '../http/path-id.js';
import { ChangeRoute, CommandRoute, ReadRoute } from '../http/routes.js';
import { ExpertPoolService } from './expert-pool.service.js';
import { alreadyExpert } from './expert-problems.js';
import { AddExpertDto, ChangeExpertDto, ChangeProfileDto } from './expert.dto.js';
import { ExpertResponse } from './expert.response.js';
import { ExpertsService } from './experts.service.js';

@ApiTags('experts')
@Controller('experts')
export class ExpertsController {
  constructor(
    private readonly experts: ExpertsService,
    private readonly pool: ExpertPoolService,
  ) {}

  @Get()
  @Roles('coordinator', 'regionAdmin', 'expert')
  @ReadRoute({
    summary: 'The pool of the region, by name; an expert sees the own card',
    answer: ExpertResponse,
    list: true,
  })
  list(@CurrentUser() user: SignedInUser, @Query() query: PageQuery) {
    return this.experts.list(user, query);
  }

  @Get(':expertId')
  @Roles('coordinator', 'regionAdmin', 'expert')
  @ReadRoute({ summary: 'One expert, with figures about their cases', answer: ExpertResponse })
  find(@CurrentUser() user: SignedInUser, @PathId('expertId') expertId: string) {
    return this.experts.find(user, expertId);
  }

  @Post()
  @Roles('regionAdmin')
  @CommandRoute({
    summary: 'Bring somebody with the role of expert into the pool',
    answer: ExpertResponse,
    location: ({ id }) => `/v1/experts/${String(id)}`,
    problems: [alreadyExpert],
  })
  add(@CurrentUser() user: SignedInUser, @Key() key: CommandKey, @Body() body: AddExpertDto) {
    return this.pool.add(user, key, body);
  }

  @Patch(':expertId')
  @Roles('regionAdmin')
  @ChangeRoute({
    summary: 'Change what the region keeps about an expert, or let them leave the pool',
    answer: ExpertResponse,
  })
  change(
    @CurrentUser() user: SignedInUser,
    @Key() key: CommandKey,
    @PathId('expertId') expertId: string,
    @Body() body: ChangeExpertDto,
  ) {
    return this.pool.change(user, key, expertId, body);
  }

  @Patch(':expertId/profile')
  @Roles('expert')
  @ChangeRoute({ summary: 'Change your own page', answer: ExpertResponse })
  changeProfile(
    @CurrentUser() user: SignedInUser,
    @Key() key: CommandKey,
    @PathId('expertId') expertId: string,
    @Body() body: ChangeProfileDto,
  ) {
    return this.pool.changeProfile(user, key, expertId, body);
  }

  @Put(':expertId/domains/:domain/confirmation')
  @Roles('regionAdmin')
  @ApiDomainParam('domain')
  @ChangeRoute({
    summary: 'Say that you have seen what somebody’s knowledge of a domain rests on',
    description: 'Holds for exactly what is said now: when the level or its ground changes, nobody has confirmed it.',
    answer: ExpertResponse,
  })
  confirm(
    @CurrentUser() user: SignedInUser,
    @Key() key: CommandKey,
    @PathId('expertId') id: string,
    @DomainCode('domain') domain: string,
    @Body(NoBodyPipe) _body: object,
  ) {
    return this.pool.confirm(user, key, { id, domain });
  }
}
