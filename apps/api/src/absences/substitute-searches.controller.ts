import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ROLES } from '#contracts/codes';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { QueryRoute } from '../http/routes.js';
import { SearchSubstitutesDto } from './search-substitutes.dto.js';
import { SubstituteResponse } from './substitute.response.js';
import { SubstitutesService } from './substitutes.service.js';

@ApiTags('absences')
@Roles(...ROLES)
@Controller('substitute-searches')
export class SubstituteSearchesController {
  constructor(private readonly substitutes: SubstitutesService) {}

  @Post()
  @QueryRoute({
    summary: 'Who may stand in for me in these days; the name travels in the body, never in the address',
    description:
      'By name, at most 20: exactly those whom an absence of my own would take as `substituteUserId`. ' +
      'The name may be a part of one, in capitals or not.',
    answer: SubstituteResponse,
    list: true,
  })
  search(@CurrentUser() user: SignedInUser, @Body() body: SearchSubstitutesDto) {
    return this.substitutes.search(user, body);
  }
}
