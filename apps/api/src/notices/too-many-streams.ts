import type { Problem } from '../http/problem.js';

/** 429: a browser with many windows needs one stream for all of them. */
export const tooManyStreams: Problem = {
  type: '/problems/tooManyStreams',
  title: 'Te veel vensters',
  status: 429,
  detail: 'U hebt Doorbraak in te veel vensters open. Sluit er een en probeer het opnieuw.',
};
