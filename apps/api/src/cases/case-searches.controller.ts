import { Body, Controller, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { PageQuery } from '../http/page-query.dto.js';
import { QueryRoute } from '../http/routes.js';
import { CaseResponse } from './case.response.js';
import { CasesService } from './cases.service.js';
import { SearchCasesDto } from './search-cases.dto.js';

@ApiTags('cases')
@Controller('case-searches')
export class CaseSearchesController {
  constructor(private readonly cases: CasesService) {}

  @Post()
  @Roles('coordinator', 'casusinbrenger', 'expert', 'regievoerder', 'provider', 'mandateHolder')
  @QueryRoute({
    summary: 'Search cases; the words travel in the body, never in the address',
    description:
      'Only cases whose dossier I may see. `reference` fits what begins with it; `phase`, `condition` and `gemeenteId` fit exactly. ' +
      '`text` is looked for, in capitals or not, in the question and the first name, in the newest 1000 cases that fit the rest.',
    answer: CaseResponse,
    list: true,
  })
  search(@CurrentUser() user: SignedInUser, @Query() query: PageQuery, @Body() body: SearchCasesDto) {
    return this.cases.find(user, body, query);
  }
}
