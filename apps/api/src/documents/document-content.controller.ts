import { Controller, Get, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { PathId } from '../http/path-id.js';
import { cutWhenStalled } from './cut-when-stalled.js';
import { DocumentContentService } from './document-content.service.js';
import { ContentRoute } from './document-routes.js';
import { ApiDocumentVersion, DocumentVersion } from './document-version.js';
import { DownloadsAtOnce } from './downloads-at-once.js';

/** Should a browser open the file after all: it may load nothing, run nothing, and is of no origin. */
const NOTHING_ALLOWED = "default-src 'none'; sandbox; frame-ancestors 'none'";

@ApiTags('documents')
@Controller('cases/:caseId/documents/:documentId/versions/:version/content')
export class DocumentContentController {
  constructor(
    private readonly content: DocumentContentService,
    private readonly downloads: DownloadsAtOnce,
  ) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'regievoerder', 'expert')
  @ApiDocumentVersion()
  @ContentRoute()
  async download(
    @CurrentUser() user: SignedInUser,
    @PathId('caseId') caseId: string,
    @PathId('documentId') documentId: string,
    @DocumentVersion() number: number,
    @Req() request: AuthenticatedRequest,
    @Res({ passthrough: true }) response: Response,
  ) {
    this.downloads.begin(user.id, response);
    const version = { caseId, documentId, number };
    const { name, contentType, size, bytes } = await this.content.open({ user, request }, version);
    cutWhenStalled(response);
    response.set({ 'Content-Security-Policy': NOTHING_ALLOWED, 'X-Content-Type-Options': 'nosniff' });
    const disposition = `attachment; filename="${name}"`;
    // Half a file must not look like a whole one, and whoever may no longer read gets nothing more.
    return new StreamableFile(bytes, { type: contentType, disposition, length: size }).setErrorHandler(
      () => void response.destroy(),
    );
  }
}
