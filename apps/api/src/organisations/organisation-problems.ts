import type { Problem } from '../http/problem.js';

/** 409: a file of the pool goes by name. */
export const organisationKnown: Problem = {
  type: '/problems/organisationKnown',
  title: 'Deze naam is er al',
  status: 409,
  detail: 'Uw regio kent al een organisatie met deze naam. Kies een andere naam, of pas die organisatie aan.',
};

/** 409: one relation says it all. */
export const organisationsRelated: Problem = {
  type: '/problems/organisationsRelated',
  title: 'Deze band is er al',
  status: 409,
  detail: 'Deze twee organisaties hebben al een band. Haal die eerst weg als het een andere moet zijn.',
};
