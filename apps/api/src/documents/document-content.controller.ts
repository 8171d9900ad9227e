import { Controller, Get, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { PathId } from '../http/path-id.js';
import { DocumentContentService } from './document-content.service.js';
import { ContentRoute } from './document-routes.js';
import { ApiDocumentVersion, DocumentVersion } from './document-version.js';

/** Should a browser open the file after all: it may load nothing, run nothing, and is of no origin. */
const NOTHING_ALLOWED = "default-src 'none'; sandbox; frame-ancestors 'none'";

@ApiTags('documents')
@Controller('cases/:caseId/documents/:documentId/versions/:version/content')
export class DocumentContentController {
  constructor(private readonly content: DocumentContentService) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'regievoerder', 'expert')
  @ApiDocumentVersion()
  @ContentRoute()
  async download(
    @CurrentUser() user: SignedInUser,
    @PathId('caseId') caseId: string,
    @PathId('documentId') documentId: string,
    @DocumentVersion() number: number,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { name, contentType, size, bytes } = await this.content.open(user, { caseId, documentId, number });
    response.set({ 'Content-Security-Policy': NOTHING_ALLOWED, 'X-Content-Type-Options': 'nosniff' });
    return new StreamableFile(bytes, {
      type: contentType,
      disposition: `attachment; filename="${name}"`,
      length: size,
    });
  }
}
