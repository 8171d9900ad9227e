import { Body, Controller, Get, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { NoBodyPipe } from '../http/no-body.pipe.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { tooManyBytes, tooManyDocuments } from './document-problems.js';
import { exampleOfLocked, PieceRoute } from './document-routes.js';
import { ReceivePieceService } from './receive-piece.service.js';
import { StartUploadDto, StartVersionDto } from './start-upload.dto.js';
import { StartUploadService } from './start-upload.service.js';
import { OFFSET_HEADER, UploadOffset } from './upload-offset.js';
import { addressOf, UploadResponse } from './upload.response.js';
import { UploadsService } from './uploads.service.js';

const full = [tooManyDocuments(200), tooManyBytes(1_000)];

@ApiTags('documents')
@Roles('coordinator', 'casusinbrenger', 'regievoerder')
@Controller('cases/:caseId/documents')
export class UploadsController {
  constructor(
    private readonly starting: StartUploadService,
    private readonly receiving: ReceivePieceService,
    private readonly uploads: UploadsService,
  ) {}

  @Post()
  @CommandRoute({
    summary: 'Begin to send a document; it is there with its last byte',
    answer: UploadResponse,
    ofCase: true,
    location: addressOf,
    problems: full,
  })
  startDocument(@Command() context: CommandContext, @Body() body: StartUploadDto) {
    return this.starting.startDocument(context, body);
  }

  @Post(':documentId/versions')
  @CommandRoute({
    summary: 'Begin to send a next version; the earlier ones stay',
    answer: UploadResponse,
    ofCase: true,
    location: addressOf,
    problems: [...full, exampleOfLocked],
  })
  startVersion(
    @Command() context: CommandContext,
    @PathId('documentId') documentId: string,
    @Body() body: StartVersionDto,
  ) {
    return this.starting.startVersion(context, documentId, body);
  }

  @Get(':documentId/uploads/:uploadId')
  @ReadRoute({ summary: 'How far a file on its way is; for who sends it', answer: UploadResponse })
  find(
    @CurrentUser() user: SignedInUser,
    @PathId('caseId') caseId: string,
    @PathId('documentId') documentId: string,
    @PathId('uploadId') uploadId: string,
  ) {
    return this.uploads.find(user, { caseId, documentId, uploadId });
  }

  @Patch(':documentId/uploads/:uploadId')
  @PieceRoute()
  async receive(
    @CurrentUser() user: SignedInUser,
    @PathId('caseId') caseId: string,
    @PathId('documentId') documentId: string,
    @PathId('uploadId') uploadId: string,
    @UploadOffset() from: number,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const upload = await this.receiving.receive(user, { caseId, documentId, uploadId }, { from, request });
    response.set(OFFSET_HEADER, String(upload.received));
    return upload;
  }

  @Post(':documentId/uploads/:uploadId/cancellations')
  @CommandRoute({
    summary: 'Stop sending a file, and forget what arrived of it; a finished one stays',
    answer: UploadResponse,
    ofCase: true,
  })
  cancel(
    @Command() context: CommandContext,
    @PathId('documentId') documentId: string,
    @PathId('uploadId') uploadId: string,
    @Body(NoBodyPipe) _body: object,
  ) {
    return this.uploads.cancel(context, { documentId, uploadId });
  }
}
