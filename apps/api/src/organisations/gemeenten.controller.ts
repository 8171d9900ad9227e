import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ROLES } from '#contracts/codes';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { PageQuery } from '../http/page-query.dto.js';
import { ReadRoute } from '../http/routes.js';
import { OrganisationResponse } from './organisation.response.js';
import { OrganisationsService } from './organisations.service.js';

@ApiTags('gemeenten')
@Controller('gemeenten')
export class GemeentenController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Get()
  @Roles(...ROLES)
  @ReadRoute({ summary: 'Gemeenten of the region', answer: OrganisationResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @Query() query: PageQuery) {
    return this.organisations.listGemeenten(user, query);
  }
}
