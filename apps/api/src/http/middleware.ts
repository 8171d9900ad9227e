import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { httpMetrics } from '../metrics/http-metrics.js';
import type { Metrics } from '../metrics/metrics.js';
import { bodyInspection } from './body-inspection.js';
import { requireJson } from './content-type.js';
import { correlation } from './correlation.js';
import { requestLogging } from './request-logging.js';
import { readJson } from './read-json.js';
import { routeGate } from './route-gate.js';
import { beginWork } from './work.interceptor.js';
import { answerHeaders, securityHeaders } from './security-headers.js';

/** What every request passes before Nest sees it: headers first, so that errors carry them too. */
export function useMiddleware(app: NestExpressApplication, logger: Logger, metrics: Metrics): void {
  const server = app.getHttpAdapter().getInstance() as Express;
  server.disable('x-powered-by').disable('etag');
  app.use(correlation, answerHeaders, securityHeaders, requestLogging(logger), httpMetrics(metrics));
  app.use(routeGate(() => server));
  app.use(requireJson, readJson, bodyInspection);
  app.use(beginWork);
}
