import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { PageQuery } from '../http/page-query.dto.js';
import { PathId } from '../http/path-id.js';
import { ReadRoute } from '../http/routes.js';
import { ExpertResponse } from './expert.response.js';
import { ExpertsService } from './experts.service.js';

@ApiTags('experts')
@Controller('experts')
export class ExpertsController {
  constructor(private readonly experts: ExpertsService) {}

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
  @ReadRoute({ summary: 'One expert, with the load', answer: ExpertResponse })
  find(@CurrentUser() user: SignedInUser, @PathId('expertId') expertId: string) {
    return this.experts.find(user, expertId);
  }
}
