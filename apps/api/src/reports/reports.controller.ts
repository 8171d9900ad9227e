import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { ReadRoute } from '../http/routes.js';
import { answerAs } from './answer-as.js';
import { expertLoadCsv } from './expert-load-csv.js';
import { ExpertLoadQuery } from './expert-load-query.dto.js';
import { ExpertLoadResponse } from './expert-load.response.js';
import { ExpertLoadService } from './expert-load.service.js';

/** Reports over a region: counts, and nothing of any case. */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(private readonly loads: ExpertLoadService) {}

  @Get('expert-load')
  @Roles('coordinator', 'regionAdmin')
  @ApiProduces('application/json', 'text/csv')
  @ReadRoute({
    summary: 'Whether the load is fair: invitations, cases and hours by expert and organisation, small against large',
    description:
      'Counts the invitations that were sent in the period (default: the last 12 months), what became of them, and the ' +
      'hours of its days. As JSON, or with `format=csv` or `Accept: text/csv` for a spreadsheet.',
    answer: ExpertLoadResponse,
  })
  async expertLoad(
    @CurrentUser() user: SignedInUser,
    @Query() query: ExpertLoadQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const report = await this.loads.report(user, query);
    const name = `belasting-${report.from}-${report.to}`;
    return answerAs(query.format ?? null, { request, response }, { report, name, toCsv: expertLoadCsv });
  }
}
