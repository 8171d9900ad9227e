import type { Problem } from '../http/problem.js';

/** 403: who has an account needs no other. */
export const hasAccount: Problem = {
  type: '/problems/hasAccount',
  title: 'U hebt al een account',
  status: 403,
  detail: 'U hebt al een account. Vraag de beheerder van uw regio als u een andere rol nodig hebt.',
};

/** 409: another administrator was first. */
export const requestDecided: Problem = {
  type: '/problems/requestDecided',
  title: 'Over deze aanvraag is al besloten',
  status: 409,
  detail: 'Over deze aanvraag is al besloten. Bekijk de aanvragen opnieuw. Rollen verandert u bij de gebruiker.',
};
