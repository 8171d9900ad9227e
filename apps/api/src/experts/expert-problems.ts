import type { Problem } from '../http/problem.js';

/** 409: somebody is one expert, in one pool. */
export const alreadyExpert: Problem = {
  type: '/problems/alreadyExpert',
  title: 'Deze gebruiker is al expert',
  status: 409,
  detail:
    'Deze gebruiker staat al in de pool. Pas dat aan. Is deze expert vertrokken? Haal dan de dag van vertrek weg.',
};
