import type { NextFunction, Request, Response } from 'express';
import { API_VERSION } from './api-version.js';

/** For JSON: nothing may be loaded from it and nobody may frame it. */
const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

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

/**
 * On every answer, also one that Express never sees. Nothing of a case stays behind in a cache; no page of somebody else
 * frames, loads or opens what is ours.
 */
export const ANSWER_HEADERS: Readonly<Record<string, string>> = {
  'API-Version': API_VERSION,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': CLOSED_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
};

/** Puts them there before anything can go wrong. */
export function securityHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.set(ANSWER_HEADERS);
  next();
}

export const allowPage = (response: Response): Response => response.set('Content-Security-Policy', PAGE_POLICY);
