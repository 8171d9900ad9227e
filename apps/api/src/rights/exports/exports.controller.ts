import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentUser } from '../../auth/current-user.decorator.js';
import { Roles } from '../../auth/roles.decorator.js';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import { PathId } from '../../http/path-id.js';
import { QueryRoute } from '../../http/routes.js';
import { exportPage } from './export-page.js';
import { ExportResponse } from './export.response.js';
import { ExportsService } from './exports.service.js';
import { MakeExportDto } from './make-export.dto.js';

@ApiTags('exports')
@Controller('cases/:caseId/exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Post()
  @Roles('coordinator')
  @ApiProduces('application/json', 'text/html')
  @QueryRoute({
    summary: 'Everything about one child in one document, for the family',
    description: 'As JSON, or with `format: html` as one page that can be read, printed and kept without this system.',
    answer: ExportResponse,
  })
  async make(
    @CurrentUser() user: SignedInUser,
    @PathId('caseId') caseId: string,
    @Body() body: MakeExportDto,
    @Res({ passthrough: true }) response: Response,
  ) {
    const made = await this.exports.make(user, caseId, body);
    response.attachment(`dossier-${made.about.reference}.${body.format}`);
    if (body.format === 'json') return made;
    response.type('text/html; charset=utf-8');
    return exportPage(made);
  }
}
