import { applyDecorators } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
} from '@nestjs/swagger';
import { CONTENT_TYPES, PIECE_BYTES } from '#contracts/documents';
import { examplesOf, problemResponses, SIGNED_IN } from '../http/problem-responses.js';
import { Problem } from '../http/problem.js';
import {
  documentLocked,
  fileInfected,
  fileRefused,
  scanWaiting,
  tooManyDownloads,
  uploadElsewhere,
} from './document-problems.js';
import { ApiUploadOffset } from './upload-offset.js';
import { UploadResponse } from './upload.response.js';

const EXAMPLE_MOMENT = '2026-11-27T13:00:00Z';
const BYTES = { type: 'string', format: 'binary' } as const;

export const exampleOfLocked = documentLocked('A. Adema', EXAMPLE_MOMENT);

/** A PATCH with the next bytes of a file: safe to repeat by its offset, and so without a key. */
export const PieceRoute = (): MethodDecorator =>
  applyDecorators(
    ApiBearerAuth(),
    ApiExtraModels(Problem),
    ApiOperation({
      summary: 'Send the next piece of a file',
      description:
        `Pieces of ${PIECE_BYTES} bytes, only the last one smaller. When a connection broke: ask how far it is and go on ` +
        'there. With the last byte the file is looked into: what is not taken (400, fileRefused) is forgotten.',
    }),
    ApiConsumes('application/octet-stream'),
    ApiBody({ required: true, schema: BYTES }),
    ApiUploadOffset(),
    ApiOkResponse({ type: UploadResponse, description: 'How far it is now.' }),
    ...problemResponses([
      ...examplesOf(SIGNED_IN),
      uploadElsewhere(7_340_032),
      exampleOfLocked,
      fileRefused('otherType'),
    ]),
  );

/** A GET of a file itself. */
export const ContentRoute = (): MethodDecorator =>
  applyDecorators(
    ApiBearerAuth(),
    ApiExtraModels(Problem),
    ApiOperation({
      summary: 'The file of a version',
      description:
        'Logged as a download. Cut off where its reader may no longer have it or takes nothing in. Not given while the virus scanner has still to look, nor when it found something.',
    }),
    ApiProduces(...CONTENT_TYPES),
    ApiOkResponse({ description: 'The file.', schema: BYTES }),
    ...problemResponses([...examplesOf(SIGNED_IN), fileInfected, scanWaiting, tooManyDownloads]),
  );
