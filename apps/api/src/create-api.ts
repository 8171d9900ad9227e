import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '#config/config';
import { createLogger } from '#logging/logger';
import { AppModule, type ApiOverrides } from './app.module.js';
import { answerMalformedRequests } from './http/client-errors.js';
import { useMiddleware } from './http/middleware.js';
import { NestLogger } from './http/nest-logger.js';
import { PATIENCE } from './http/patience.js';
import { PatientExpressAdapter } from './http/patient-express-adapter.js';
import { ProblemFilter } from './http/problem.filter.js';
import { createValidationPipe } from './http/validation.pipe.js';
import { ApiDescription } from './openapi/api-description.js';
import { describeApi } from './openapi/describe-api.js';

/** What does not change with the version of the API. */
const OUTSIDE_THE_VERSION = [
  '',
  'health/live',
  'health/ready',
  'metrics',
  'login',
  'login/callback',
  'documentation/start.js',
  'documentation/:file',
];

/** The whole API, ready to listen; `overrides` lets a test choose what the outside world is. */
export async function createApi(config: Config, overrides: ApiOverrides = {}): Promise<INestApplication> {
  const logger = createLogger('api', config.logLevel);
  const patience = overrides.patience ?? PATIENCE;
  const server = new PatientExpressAdapter(patience);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, overrides), server, {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLogger(logger),
  });
  useMiddleware(app, logger, config, patience);
  app.setGlobalPrefix('v1', { exclude: OUTSIDE_THE_VERSION });
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(app.get(ProblemFilter));
  app.get(ApiDescription).set(describeApi(app));
  await app.init();
  answerMalformedRequests(app.getHttpServer());
  return app;
}
