import type { IRouter } from 'express';

export interface RouteEntry {
  /** As in the code: `/v1/cases/:caseId`. */
  pattern: string;
  methods: Set<string>;
}

interface Layer {
  route?: { path: string | string[]; methods: Record<string, boolean> };
}

/** The routes that Express really has, so that no second list can differ from them. */
export function routesOf(router: IRouter): RouteEntry[] {
  const table = new Map<string, RouteEntry>();
  for (const { route } of router.stack as unknown as Layer[]) {
    if (!route || typeof route.path !== 'string') continue;
    const entry = table.get(route.path) ?? { pattern: route.path, methods: new Set<string>() };
    for (const method of Object.keys(route.methods)) entry.methods.add(method.toUpperCase());
    if (entry.methods.has('GET')) entry.methods.add('HEAD');
    table.set(route.path, entry);
  }
  return [...table.values()];
}

const matches = (pattern: string, path: string): boolean => {
  const [expected, given] = [pattern.split('/'), path.split('/')];
  return (
    expected.length === given.length &&
    expected.every((part, index) => (part.startsWith(':') ? given[index] !== '' : part === given[index]))
  );
};

/** The route of a path, exactly: no trailing slash, no other case. A fixed path goes before one with a parameter. */
export function findRoute(routes: RouteEntry[], path: string): RouteEntry | null {
  const found = routes.filter(({ pattern }) => matches(pattern, path));
  return found.find(({ pattern }) => pattern === path) ?? found[0] ?? null;
}
