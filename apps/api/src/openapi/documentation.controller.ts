import { join } from 'node:path';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiTags, type OpenAPIObject } from '@nestjs/swagger';
import type { Response } from 'express';
import swaggerUi from 'swagger-ui-dist';
import { Public } from '../auth/public.decorator.js';
import { notFound } from '../http/problems.js';
import { PublicRoute } from '../http/routes.js';
import { allowPage } from '../http/security-headers.js';
import { ApiDescription } from './api-description.js';
import { DOCUMENTATION_PAGE, START_SCRIPT } from './documentation-page.js';

const ASSETS = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

/** The description of the API, for machines and for people. */
@ApiTags('documentation')
@Public()
@Controller()
export class DocumentationController {
  constructor(private readonly description: ApiDescription) {}

  @Get('openapi.json')
  @PublicRoute('This description (OpenAPI 3)')
  @ApiOkResponse({ schema: { type: 'object', example: { openapi: '3.0.0' } }, description: 'The whole description.' })
  openApi(): OpenAPIObject {
    return this.description.get();
  }

  @Get()
  @ApiExcludeEndpoint()
  page(@Res() response: Response): void {
    allowPage(response).type('html').send(DOCUMENTATION_PAGE);
  }

  @Get('documentation/start.js')
  @ApiExcludeEndpoint()
  start(@Res() response: Response): void {
    response.type('js').send(START_SCRIPT);
  }

  @Get('documentation/:file')
  @ApiExcludeEndpoint()
  asset(@Param('file') file: string, @Res() response: Response): void {
    if (!ASSETS.includes(file)) throw notFound();
    response.sendFile(join(swaggerUi.absolutePath(), file), { cacheControl: false });
  }
}
