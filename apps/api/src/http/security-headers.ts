import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { API_VERSION } from './api-version.js';

const ONE_YEAR_SECONDS = 31_536_000;

/** For JSON: nothing may be loaded from it and nobody may frame it. */
const closedPolicy = {
  defaultSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
};

/** For the one page of this API, its own documentation: scripts and styles from here only. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export const securityHeaders = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: closedPolicy },
  strictTransportSecurity: { maxAge: ONE_YEAR_SECONDS, includeSubDomains: true },
  xFrameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
});

/** Nothing of a case stays behind in a cache, and every answer tells its version. */
export function answerHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.set({ 'Cache-Control': 'no-store', 'API-Version': API_VERSION });
  next();
}

export const allowPage = (response: Response): Response => response.set('Content-Security-Policy', PAGE_POLICY);
