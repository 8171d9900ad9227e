import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { NoBodyPipe } from '../http/no-body.pipe.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { ChangeDocumentService } from './change-document.service.js';
import { DocumentChangeResponse } from './document-change.response.js';
import { exampleOfLocked } from './document-routes.js';
import { DocumentVersionResponse } from './document-version.response.js';
import { DocumentResponse } from './document.response.js';
import { DocumentsService } from './documents.service.js';
import { WithdrawDocumentDto } from './withdraw-document.dto.js';

@ApiTags('documents')
@Controller('cases/:caseId/documents')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly changes: ChangeDocumentService,
  ) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'regievoerder', 'expert')
  @ReadRoute({ summary: 'The documents of the case', answer: DocumentResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.documents.list(user, caseId);
  }

  @Get(':documentId')
  @Roles('coordinator', 'casusinbrenger', 'regievoerder', 'expert')
  @ReadRoute({ summary: 'One document', answer: DocumentResponse })
  find(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string, @PathId('documentId') documentId: string) {
    return this.documents.find(user, caseId, documentId);
  }

  @Get(':documentId/versions')
  @Roles('coordinator', 'casusinbrenger', 'regievoerder', 'expert')
  @ReadRoute({ summary: 'Every version of a document, newest first', answer: DocumentVersionResponse, list: true })
  versions(
    @CurrentUser() user: SignedInUser,
    @PathId('caseId') caseId: string,
    @PathId('documentId') documentId: string,
  ) {
    return this.documents.versions(user, caseId, documentId);
  }

  @Post(':documentId/locks')
  @Roles('coordinator', 'casusinbrenger', 'regievoerder')
  @CommandRoute({
    summary: 'Keep a document to yourself for half an hour while you work on it; again for longer',
    answer: DocumentChangeResponse,
    ofCase: true,
    problems: [exampleOfLocked],
  })
  lock(@Command() context: CommandContext, @PathId('documentId') documentId: string, @Body(NoBodyPipe) _body: object) {
    return this.changes.lock(context, documentId);
  }

  @Post(':documentId/lock-releases')
  @Roles('coordinator', 'casusinbrenger', 'regievoerder')
  @CommandRoute({
    summary: 'Let others make a next version again',
    answer: DocumentChangeResponse,
    ofCase: true,
    problems: [exampleOfLocked],
  })
  release(
    @Command() context: CommandContext,
    @PathId('documentId') documentId: string,
    @Body(NoBodyPipe) _body: object,
  ) {
    return this.changes.release(context, documentId);
  }

  @Post(':documentId/withdrawals')
  @Roles('coordinator', 'casusinbrenger', 'regievoerder')
  @CommandRoute({
    summary: 'Take a document back: nobody sees it any more',
    answer: DocumentChangeResponse,
    ofCase: true,
    problems: [exampleOfLocked],
  })
  withdraw(
    @Command() context: CommandContext,
    @PathId('documentId') documentId: string,
    @Body() body: WithdrawDocumentDto,
  ) {
    return this.changes.withdraw(context, documentId, body);
  }
}
