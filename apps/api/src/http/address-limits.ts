import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { addressOf } from './address-of.js';
import { isOpenedByPerson } from './opened-by-person.js';
import type { RateLimits } from './rate-limits.js';

/** Asked by whoever watches over this process: that it is busy must not look as if it were gone. */
const LIVE = '/health/live';
const LOGIN = '/login';
const CALLBACK = '/login/callback';

/** Before anything is looked up: how often an address may ask, log in, and come with tokens that are refused. */
export function addressLimits(limits: RateLimits): RequestHandler {
  return async (request: Request, response: Response, next: NextFunction) => {
    if (request.path === LIVE) return next();
    const address = addressOf(request);
    await limits.address(address);
    if (isStepOfLogin(request)) await limits.login(address);
    if (request.headers.authorization !== undefined) {
      await limits.token(address);
      response.once('finish', () => {
        if (response.statusCode === 401) void limits.refused(address);
      });
    }
    next();
  };
}

/** An image on another page must not use up the logins of who looks at it: where it asks, no login begins. */
const isStepOfLogin = (request: Request): boolean =>
  request.path === CALLBACK || (request.path === LOGIN && isOpenedByPerson(request));
