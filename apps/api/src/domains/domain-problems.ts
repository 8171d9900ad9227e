import type { Problem } from '../http/problem.js';

/** 409: the code names something already, and keeps naming that. */
export const domainKnown: Problem = {
  type: '/problems/domainKnown',
  title: 'Dit domein is er al',
  status: 409,
  detail: 'Uw regio heeft al een domein met deze code. Pas dat aan, of kies een andere code.',
};
