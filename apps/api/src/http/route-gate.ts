import type { Express, NextFunction, Request, Response } from 'express';
import { notFound, ProblemException, problemOf } from './problems.js';
import { findRoute, routesOf, type RouteEntry } from './route-table.js';

const patterns = new WeakMap<object, string>();

/** The pattern of the route that a request found; for logs and figures, which must not hold what people typed. */
export const patternOf = (request: object): string => patterns.get(request) ?? '(unknown)';

/** Before a body is read: 404 for an unknown path, 405 with Allow for a method that the path does not have. */
export function routeGate(app: () => Express): (request: Request, response: Response, next: NextFunction) => void {
  let routes: RouteEntry[] | null = null;
  return (request, _response, next) => {
    routes ??= routesOf(app().router);
    const route = findRoute(routes, request.path);
    if (!route) throw notFound();
    patterns.set(request, route.pattern);
    if (route.methods.has(request.method)) return next();
    throw new ProblemException(problemOf('methodNotAllowed'), { Allow: [...route.methods].join(', ') });
  };
}
