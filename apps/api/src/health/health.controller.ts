import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../auth/public.decorator.js';
import { PublicRoute } from '../http/routes.js';
import { LiveResponse, ReadyResponse } from './health.response.js';
import { HealthService } from './health.service.js';

@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  @PublicRoute('Whether this process runs')
  @ApiOkResponse({ type: LiveResponse, description: 'It does.' })
  live(): LiveResponse {
    return { status: 'up' };
  }

  @Get('ready')
  @PublicRoute('Which parts are up')
  @ApiOkResponse({ type: ReadyResponse, description: 'All parts are up.' })
  @ApiResponse({ status: 503, type: ReadyResponse, description: 'A part is down: `parts` says which.' })
  async ready(@Res({ passthrough: true }) response: Response): Promise<ReadyResponse> {
    const ready = await this.health.ready();
    response.status(ready.status === 'up' ? 200 : 503);
    return ready;
  }
}
