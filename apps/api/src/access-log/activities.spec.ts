import { activityOf, readingAlong, resourceOf } from './activities.js';

describe(resourceOf.name, () => {
  it.each([
    ['GET /v1/cases', 'cases'],
    ['GET /v1/cases/:caseId', 'cases/:id'],
    ['POST /v1/cases/:caseId/pauses/:pauseId/resumptions', 'cases/pauses'],
    ['POST /v1/tasks/:taskId/claims', 'tasks'],
    ['POST /codec/decode', 'codec'],
  ])('%s is about %s', (route, resource) => {
    expect(resourceOf(route)).toBe(resource);
  });
});

describe(activityOf.name, () => {
  it('gives what for and by which rule', () => {
    const { id, purpose, ground } = activityOf('GET /v1/cases/:caseId/funding-requests');
    expect({ id, purpose }).toEqual({ id: 'bekostiging', purpose: 'Beslissen wie de hulp betaalt' });
    expect(ground).toContain('Jeugdwet art. 7.4.0');
  });

  it.each(['POST /v1/cases/:caseId/emergency-accesses', 'GET /v1/cases/:caseId/emergency-accesses'])(
    'keeps looking in an emergency and looking back on it apart: %s',
    (route) => {
      expect(activityOf(route).id).toBe(route.startsWith('POST') ? 'noodtoegang' : 'toezicht');
    },
  );

  it.each(['cases/:caseId', 'cases/:caseId/documents', 'cases/:caseId/advices', 'cases/:caseId/handovers'])(
    'gives GET /v1/%s a ground that holds without consent',
    (path) => {
      const { ground } = activityOf(`GET /v1/${path}`);
      expect(ground).toContain('art. 6 lid 1 onder e');
      expect(ground).not.toContain('onder a');
    },
  );

  it('refuses a route that nobody gave a purpose', () => {
    expect(() => activityOf('GET /v1/horoscopes')).toThrow('no processing activity');
  });
});

describe(readingAlong.name, () => {
  it('calls a search a search', () => {
    expect(readingAlong('POST /v1/case-searches')).toBe('search');
    expect(readingAlong('GET /v1/cases')).toBe('read');
  });
});
