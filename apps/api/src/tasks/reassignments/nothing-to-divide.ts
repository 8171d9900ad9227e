import type { Problem } from '../../http/problem.js';

/** 409: there is nothing that can go to somebody else. */
export const NOTHING_TO_DIVIDE: Problem = {
  type: '/problems/nothingToDivide',
  title: 'Geen taken om te verdelen',
  status: 409,
  detail:
    'Er is nu geen taak die naar een collega kan. Persoonlijke taken kunnen niet naar een ander, en voor de andere taken ' +
    'moet iemand met de juiste rol aan het werk zijn.',
};
