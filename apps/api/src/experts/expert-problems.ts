import type { Problem } from '../http/problem.js';
import { problemOf } from '../http/problems.js';

/** 409: somebody is one expert, in one pool. */
export const alreadyExpert: Problem = {
  type: '/problems/alreadyExpert',
  title: 'Deze gebruiker is al expert',
  status: 409,
  detail:
    'Deze gebruiker staat al in de pool. Pas dat aan. Is deze expert vertrokken? Haal dan de dag van vertrek weg.',
};

/** 403: nobody looks at what their own knowledge rests on. */
export const ownKnowledge: Problem = problemOf('notAllowed', {
  detail: 'U kunt uw eigen kennis niet bevestigen. Vraag dat aan een andere beheerder van uw regio.',
});
