import type { Problem } from '../http/problem.js';

/** 409: there is nothing left to withdraw. */
export const absenceOver: Problem = {
  type: '/problems/absenceOver',
  title: 'Afwezigheid is voorbij',
  status: 409,
  detail: 'Deze afwezigheid is al voorbij, of eerder ingetrokken. Er is niets veranderd.',
};
