import { applyDecorators } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiQuery,
} from '@nestjs/swagger';
import { examplesOf, problemResponses, SIGNED_IN } from '../../http/problem-responses.js';
import { Problem } from '../../http/problem.js';
import { CommandRoute } from '../../http/routes.js';
import { IMPORT_MODES } from './expert-import.dto.js';
import { ExpertImportResponse } from './expert-import.response.js';

const CSV = 'text/csv';
const TABLE = { type: 'string', example: 'Gebruiker;Organisatie;Ervaringsdeskundig\r\n' } as const;

/** A GET of the pool as a table. */
export const ExportRoute = (): MethodDecorator =>
  applyDecorators(
    ApiBearerAuth(),
    ApiExtraModels(Problem),
    ApiOperation({
      summary: 'The pool of the region as a table',
      description: 'UTF-8, semicolons, Dutch headers. Sent back as an import it changes nothing.',
    }),
    ApiProduces(CSV),
    ApiOkResponse({ description: 'The table.', content: { [CSV]: { schema: TABLE } } }),
    ...problemResponses(examplesOf(SIGNED_IN)),
  );

/** A POST of a table. */
export const ImportRoute = (): MethodDecorator =>
  applyDecorators(
    CommandRoute({
      summary: 'Bring a table into the pool: who is new is added, who is there changes, nobody is removed',
      description:
        'The columns of the export, in any order, up to 2 MB. `dryRun` tells what is wrong and what would change; ' +
        '`all` imports nothing when one line is wrong (400); `lineByLine` leaves out what is wrong. Of many faults the ' +
        'first 200 are told, and how many there are; every line that is left out is named.',
      answer: ExpertImportResponse,
    }),
    ApiConsumes(CSV),
    ApiBody({ required: true, schema: TABLE }),
    ApiQuery({ name: 'mode', enum: IMPORT_MODES, required: true, example: 'dryRun' }),
  );
