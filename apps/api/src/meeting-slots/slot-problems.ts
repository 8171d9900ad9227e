import type { Problem } from '../http/problem.js';

/** 409: what is planned goes first. */
export const slotInUse: Problem = {
  type: '/problems/slotInUse',
  title: 'Op dit moment is overleg',
  status: 409,
  detail: 'Voor dit moment staat een overleg gepland, of het is ervoor vrijgehouden. Verplaats eerst dat overleg.',
};

/** 409: there is nothing left to cancel. */
export const slotOver: Problem = {
  type: '/problems/slotOver',
  title: 'Dit moment gaat al niet door',
  status: 409,
  detail: 'Dit moment is voorbij, of eerder afgezegd. Er is niets veranderd.',
};
