import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../auth/public.decorator.js';
import { PublicRoute } from '../http/routes.js';
import { Metrics } from './metrics.js';

@ApiTags('health')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Public()
  @PublicRoute('Figures for Prometheus')
  @ApiOkResponse({
    content: { 'text/plain': { schema: { type: 'string', example: 'doorbraak_outbox_pending 0' } } },
    description: 'Prometheus text format.',
  })
  async read(@Res() response: Response): Promise<void> {
    const { registry } = this.metrics;
    response.type(registry.contentType).send(await registry.metrics());
  }
}
