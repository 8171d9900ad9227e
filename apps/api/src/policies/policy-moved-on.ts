import type { Problem } from '../http/problem.js';

/** 409: somebody else stored a version meanwhile. */
export function policyMovedOn(activeVersion: number): Problem {
  return {
    type: '/problems/policyMovedOn',
    title: 'De regels zijn intussen aangepast',
    status: 409,
    detail: `Uw regio werkt nu met versie ${activeVersion}. Haal die versie op en pas haar aan.`,
  };
}
