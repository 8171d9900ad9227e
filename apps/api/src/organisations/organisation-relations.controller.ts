import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { NoBodyPipe } from '../http/no-body.pipe.js';
import { PathId } from '../http/path-id.js';
import { ChangeRoute, CommandRoute, ReadRoute } from '../http/routes.js';
import { organisationsRelated } from './organisation-problems.js';
import { OrganisationRelationsService } from './organisation-relations.service.js';
import { OrganisationTieResponse } from './organisation-tie.response.js';
import { RelateOrganisationDto } from './organisation.dto.js';

@ApiTags('organisations')
@Controller('organisations/:organisationId/relations')
export class OrganisationRelationsController {
  constructor(private readonly relations: OrganisationRelationsService) {}

  @Get()
  @Roles('coordinator', 'regionAdmin')
  @ReadRoute({
    summary: 'Of whom an organisation is not independent',
    description: 'Who works for one of them counts as working for the other, too.',
    answer: OrganisationTieResponse,
    list: true,
  })
  list(@CurrentUser() user: SignedInUser, @PathId('organisationId') organisationId: string) {
    return this.relations.list(user, organisationId);
  }

  @Post()
  @Roles('regionAdmin')
  @CommandRoute({
    summary: 'Record that another organisation is of the same group, or works for this one',
    answer: OrganisationTieResponse,
    problems: [organisationsRelated],
  })
  add(
    @CurrentUser() user: SignedInUser,
    @Key() key: CommandKey,
    @PathId('organisationId') organisationId: string,
    @Body() body: RelateOrganisationDto,
  ) {
    return this.relations.add(user, key, organisationId, body);
  }

  @Delete(':relationId')
  @Roles('regionAdmin')
  @ChangeRoute({ summary: 'They are independent of each other again', answer: OrganisationTieResponse })
  remove(
    @CurrentUser() user: SignedInUser,
    @Key() key: CommandKey,
    @PathId('organisationId') organisationId: string,
    @PathId('relationId') relationId: string,
    @Body(NoBodyPipe) _body: object,
  ) {
    return this.relations.remove(user, key, { organisationId, relationId });
  }
}
