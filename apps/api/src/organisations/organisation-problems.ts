import type { Problem } from '../http/problem.js';

/** 409: one relation says it all. */
export const organisationsRelated: Problem = {
  type: '/problems/organisationsRelated',
  title: 'Deze band is er al',
  status: 409,
  detail: 'Deze twee organisaties hebben al een band. Haal die eerst weg als het een andere moet zijn.',
};
