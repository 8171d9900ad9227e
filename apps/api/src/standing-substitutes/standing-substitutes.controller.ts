import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ROLES } from '#contracts/codes';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { NameSubstituteDto } from './name-substitute.dto.js';
import { StandingSubstituteResponse } from './standing-substitute.response.js';
import { StandingSubstitutesService } from './standing-substitutes.service.js';

@ApiTags('standing-substitutes')
@Roles(...ROLES)
@Controller('standing-substitutes')
export class StandingSubstitutesController {
  constructor(private readonly substitutes: StandingSubstitutesService) {}

  @Get()
  @ReadRoute({
    summary: 'Who is asked when somebody does not do their work in time',
    description: 'Coordinators and administrators see the region, everybody else their own.',
    answer: StandingSubstituteResponse,
    list: true,
  })
  list(@CurrentUser() user: SignedInUser) {
    return this.substitutes.list(user);
  }

  @Post()
  @CommandRoute({ summary: 'Name a standing substitute, or nobody any more', answer: StandingSubstituteResponse })
  name(@CurrentUser() user: SignedInUser, @Key() key: CommandKey, @Body() body: NameSubstituteDto) {
    return this.substitutes.name(user, key, body);
  }
}
