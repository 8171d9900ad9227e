import type { Problem } from '../http/problem.js';

/** 409: what was handed over is not taken back. */
export const departureCarriedOut: Problem = {
  type: '/problems/departureCarriedOut',
  title: 'Vertrek is al uitgevoerd',
  status: 409,
  detail: 'Het werk is al overgedragen, of dit vertrek is eerder ingetrokken. Er is niets veranderd.',
};
