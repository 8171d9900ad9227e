import type { Problem } from '../http/problem.js';

/** 409: a meeting does not move because somebody who said yes to it says that they cannot come. */
export const meetsThen: Problem = {
  type: '/problems/meetsThen',
  title: 'Dan is er een overleg',
  status: 409,
  detail:
    'Op dit moment is er een overleg van een casus waarvoor deze expert ja heeft gezegd. Bel de coördinator van die casus: ' +
    'die kan het overleg verzetten of een andere expert vragen.',
};
