import { findRoute, type RouteEntry } from './route-table.js';

const routes: RouteEntry[] = [
  { pattern: '/v1/cases/:caseId', methods: new Set(['GET']) },
  { pattern: '/documentation/:file', methods: new Set(['GET']) },
  { pattern: '/documentation/start.js', methods: new Set(['GET']) },
];
const patternFor = (path: string) => findRoute(routes, path)?.pattern;

describe(findRoute.name, () => {
  it('finds a route by its parameters, and a fixed path first', () => {
    expect(patternFor('/v1/cases/1')).toBe('/v1/cases/:caseId');
    expect(patternFor('/documentation/start.js')).toBe('/documentation/start.js');
  });

  it.each(['/v1/cases/1/', '/v1/cases/', '/V1/cases/1', '/v1//cases/1', '/'])('does not find %s', (path) => {
    expect(patternFor(path)).toBeUndefined();
  });
});
