import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { NoBodyPipe } from '../http/no-body.pipe.js';
import { PageQuery } from '../http/page-query.dto.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { BulkItemQuery } from './bulk-item-query.dto.js';
import { BulkItemResponse } from './bulk-item.response.js';
import { bulkRunMovedOn } from './bulk-run-moved-on.js';
import { BulkRunResponse } from './bulk-run.response.js';
import { BulkRunsService } from './bulk-runs.service.js';
import { SwitchBulkRunService } from './switch-bulk-run.service.js';

@ApiTags('bulk-runs')
@Controller('bulk-runs')
export class BulkRunsController {
  constructor(
    private readonly runs: BulkRunsService,
    private readonly switching: SwitchBulkRunService,
  ) {}

  @Get()
  @Roles('coordinator', 'regionAdmin')
  @ReadRoute({ summary: 'Work over many cases at once, newest first', answer: BulkRunResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @Query() query: PageQuery) {
    return this.runs.list(user, query);
  }

  @Get(':bulkRunId')
  @Roles('coordinator', 'regionAdmin')
  @ReadRoute({ summary: 'How far a bulk run is', answer: BulkRunResponse })
  find(@CurrentUser() user: SignedInUser, @PathId('bulkRunId') bulkRunId: string) {
    return this.runs.show(user, bulkRunId);
  }

  @Get(':bulkRunId/items')
  @Roles('coordinator', 'regionAdmin')
  @ReadRoute({ summary: 'What came of it, case by case', answer: BulkItemResponse, list: true })
  items(@CurrentUser() user: SignedInUser, @PathId('bulkRunId') bulkRunId: string, @Query() query: BulkItemQuery) {
    return this.runs.items(user, bulkRunId, query);
  }

  @Post(':bulkRunId/stops')
  @Roles('coordinator', 'regionAdmin')
  @CommandRoute({
    summary: 'Stop after the case that is being done',
    answer: BulkRunResponse,
    problems: [bulkRunMovedOn('done')],
  })
  stop(
    @CurrentUser() user: SignedInUser,
    @PathId('bulkRunId') bulkRunId: string,
    @Key() key: CommandKey,
    @Body(NoBodyPipe) _body: object,
  ) {
    return this.switching.stop(user, key, bulkRunId);
  }

  @Post(':bulkRunId/resumptions')
  @Roles('coordinator', 'regionAdmin')
  @CommandRoute({
    summary: 'Go on where it was stopped',
    answer: BulkRunResponse,
    problems: [bulkRunMovedOn('done')],
  })
  resume(
    @CurrentUser() user: SignedInUser,
    @PathId('bulkRunId') bulkRunId: string,
    @Key() key: CommandKey,
    @Body(NoBodyPipe) _body: object,
  ) {
    return this.switching.resume(user, key, bulkRunId);
  }
}
