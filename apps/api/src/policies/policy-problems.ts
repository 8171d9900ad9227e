import type { Problem } from '../http/problem.js';

/** 409: another version holds than the one that was changed or looked at. */
export function policyMovedOn(activeVersion: number): Problem {
  return {
    type: '/problems/policyMovedOn',
    title: 'De regels zijn intussen aangepast',
    status: 409,
    detail:
      `Uw regio werkt nu met versie ${activeVersion}. Vergelijk die met uw versie, ` +
      'neem over wat u nodig hebt en sla het op als nieuwe versie.',
  };
}

/** 409: there is nothing to activate. */
export function policyActive(version: number): Problem {
  return {
    type: '/problems/policyActive',
    title: 'Deze regels gelden al',
    status: 409,
    detail: `Versie ${version} geldt al voor nieuwe casussen. Kies runningCasesToo om ook lopende casussen mee te nemen.`,
  };
}
