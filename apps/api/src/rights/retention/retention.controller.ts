import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../auth/current-user.decorator.js';
import { Roles } from '../../auth/roles.decorator.js';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import { PageQuery } from '../../http/page-query.dto.js';
import { PathId } from '../../http/path-id.js';
import { ReadRoute } from '../../http/routes.js';
import { KeptDossierResponse, RetentionResponse } from './retention.response.js';
import { RetentionService } from './retention.service.js';

@ApiTags('retentions')
@Roles('coordinator', 'auditor')
@Controller()
export class RetentionController {
  constructor(private readonly retention: RetentionService) {}

  @Get('retentions')
  @ReadRoute({
    summary: 'The closed dossiers of the region: until when each is kept, and what holds it',
    answer: KeptDossierResponse,
    list: true,
  })
  list(@Query() query: PageQuery) {
    return this.retention.list(query);
  }

  @Get('cases/:caseId/retention')
  @ReadRoute({ summary: 'Until when and why this dossier is kept', answer: RetentionResponse })
  read(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.retention.read(user, caseId);
  }
}
