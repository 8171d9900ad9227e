import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../auth/public.decorator.js';
import { LiveResponse, ReadyResponse } from './health.response.js';
import { HealthService } from './health.service.js';

@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  @ApiOperation({ summary: 'Whether this process runs' })
  @ApiOkResponse({ type: LiveResponse })
  live(): LiveResponse {
    return { status: 'up' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Which parts are up' })
  @ApiOkResponse({ type: ReadyResponse })
  @ApiResponse({ status: 503, type: ReadyResponse, description: 'A part is down: `parts` says which.' })
  async ready(@Res({ passthrough: true }) response: Response): Promise<ReadyResponse> {
    const ready = await this.health.ready();
    response.status(ready.status === 'up' ? 200 : 503);
    return ready;
  }
}
