import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../auth/current-user.decorator.js';
import { Roles } from '../../auth/roles.decorator.js';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import { ReadRoute } from '../../http/routes.js';
import { WORKERS } from '../workers.js';
import { TaskCountsResponse } from './task-counts.response.js';
import { TaskCountsService } from './task-counts.service.js';

@ApiTags('task-counts')
@Controller('task-counts')
export class TaskCountsController {
  constructor(private readonly counts: TaskCountsService) {}

  @Get()
  @Roles(...WORKERS)
  @ReadRoute({ summary: 'How much waits for me, by when it is due', answer: TaskCountsResponse })
  count(@CurrentUser() user: SignedInUser) {
    return this.counts.count(user);
  }
}
