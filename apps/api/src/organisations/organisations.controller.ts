import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ROLES } from '#contracts/codes';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { PageQuery } from '../http/page-query.dto.js';
import { PathId } from '../http/path-id.js';
import { ChangeRoute, CommandRoute, ReadRoute } from '../http/routes.js';
import { AddOrganisationDto, ChangeOrganisationDto } from './organisation.dto.js';
import { organisationKnown } from './organisation-problems.js';
import { OrganisationResponse } from './organisation.response.js';
import { OrganisationsService } from './organisations.service.js';

@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Get()
  @Roles(...ROLES)
  @ReadRoute({ summary: 'Organisations that work in the region', answer: OrganisationResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @Query() query: PageQuery) {
    return this.organisations.list(user, query);
  }

  @Post()
  @Roles('regionAdmin')
  @CommandRoute({ summary: 'Add an organisation', answer: OrganisationResponse, problems: [organisationKnown] })
  add(@CurrentUser() user: SignedInUser, @Key() key: CommandKey, @Body() body: AddOrganisationDto) {
    return this.organisations.add(user, key, body);
  }

  @Patch(':organisationId')
  @Roles('regionAdmin')
  @ChangeRoute({
    summary: 'Change an organisation of the region, or end it',
    description: 'Past its end nothing new may name it; who named it before keeps it.',
    answer: OrganisationResponse,
    problems: [organisationKnown],
  })
  change(
    @CurrentUser() user: SignedInUser,
    @Key() key: CommandKey,
    @PathId('organisationId') organisationId: string,
    @Body() body: ChangeOrganisationDto,
  ) {
    return this.organisations.change(user, key, organisationId, body);
  }
}
