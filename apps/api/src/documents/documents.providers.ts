import type { Provider, Type as Class } from '@nestjs/common';
import { ChangeDocumentService } from './change-document.service.js';
import { DocumentAccess } from './document-access.js';
import { DocumentContentController } from './document-content.controller.js';
import { DocumentContentService } from './document-content.service.js';
import { DocumentFiles } from './document-files.js';
import { DocumentRefusal } from './document-refusal.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';
import { DownloadsAtOnce } from './downloads-at-once.js';
import { ReceivePieceService } from './receive-piece.service.js';
import { SignedInStill } from './signed-in-still.js';
import { StartUploadService } from './start-upload.service.js';
import { UploadsController } from './uploads.controller.js';
import { UploadsService } from './uploads.service.js';

export const documentControllers: Class[] = [DocumentsController, UploadsController, DocumentContentController];

/** What those controllers lean on. */
export const documentServices: Provider[] = [
  ChangeDocumentService,
  DocumentAccess,
  DocumentContentService,
  DocumentFiles,
  DocumentRefusal,
  DocumentsService,
  DownloadsAtOnce,
  ReceivePieceService,
  SignedInStill,
  StartUploadService,
  UploadsService,
];
