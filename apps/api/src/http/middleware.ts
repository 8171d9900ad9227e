import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Express } from 'express';
import type { Logger } from 'pino';
import type { Config } from '#config/config';
import { rememberRequest } from '../access-log/request-of-work.js';
import { httpMetrics } from '../metrics/http-metrics.js';
import { Metrics } from '../metrics/metrics.js';
import { addressLimits } from './address-limits.js';
import { bodyInspection } from './body-inspection.js';
import { requireJson } from './content-type.js';
import { correlation } from './correlation.js';
import type { Patience } from './patience.js';
import { requestLogging } from './request-logging.js';
import { RateLimits } from './rate-limits.js';
import { readJson } from './read-json.js';
import { requireHost } from './require-host.js';
import { routeGate } from './route-gate.js';
import { beginWork } from './work.interceptor.js';
import { securityHeaders } from './security-headers.js';

/** What every request passes before Nest sees it: headers first, so that errors carry them too. */
export function useMiddleware(
  app: NestExpressApplication,
  logger: Logger,
  { trustedProxies }: Config,
  patience: Patience,
): void {
  const server = app.getHttpAdapter().getInstance() as Express;
  server.disable('x-powered-by').disable('etag');
  server.set('trust proxy', trustedProxies.length > 0 ? [...trustedProxies] : false);
  const metrics = app.get(Metrics);
  app.use(correlation, securityHeaders, requestLogging(logger), httpMetrics(metrics));
  app.use(addressLimits(app.get(RateLimits)), requireHost);
  app.use(routeGate(() => server));
  app.use(requireJson, readJson(patience.form), bodyInspection);
  app.use(beginWork, rememberRequest);
}
