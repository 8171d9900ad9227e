import type { CaseView } from './view.js';

/**
 * Whether the team may know who this is about: nobody's latest word takes consent for sharing back, or it was weighed to
 * share all the same.
 */
export function mayShare(view: CaseView): boolean {
  const consents = view.where('consent', ({ kind }) => kind === 'sharing');
  if (consents.at(-1)?.status === 'weighed') return true;
  const latest = new Map(consents.map(({ givenBy, status }) => [givenBy, status]));
  return ![...latest.values()].some((status) => status === 'withdrawn' || status === 'refused');
}
