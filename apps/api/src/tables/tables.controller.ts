import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { ReadRoute } from '../http/routes.js';
import { TableResponse } from './table.response.js';
import { TablesService } from './tables.service.js';

@ApiTags('tables')
@Controller('tables')
export class TablesController {
  constructor(private readonly tables: TablesService) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'regievoerder', 'regionAdmin')
  @ReadRoute({ summary: 'Tables of the region to which a case can be redirected', answer: TableResponse, list: true })
  list(@CurrentUser() user: SignedInUser) {
    return this.tables.list(user);
  }
}
