import type { ConsentStatement, SharingQuestion } from '#contracts/consents';
import { type ConsentStanding, consentStanding } from '#domain/consents/consent-standing';
import { refuse } from '../refusal.js';
import type { Move } from './move.js';
import type { CaseView } from './view.js';

/** What must be looked up before this case is shared with anybody. */
export function sharingQuestion(view: CaseView): { sharing: SharingQuestion } {
  const { id: caseId, regionId } = view.case;
  return { sharing: { caseId, regionId, policyVersion: view.policy.version, at: view.at } };
}

/** Whether somebody new may be asked for help: consent allows it, and processing is not restricted (AVG art. 18). */
export function mayShare(move: Move): boolean {
  if (move.case.anonymous) return true;
  return !move.facts.sharing?.restricted && consentAllows(move);
}

/**
 * Whether those who said yes may see the case. A restriction narrows by itself what they read as long as it stands: their
 * part in the case stays, so that it is there again when the restriction is lifted.
 */
export function mayBeAdmitted(move: Move): boolean {
  return move.facts.keepsTeamWhole ? consentAllows(move) : mayShare(move);
}

/** Whether those who are asked for help may know who this is about: everybody consents who must, or it was weighed. */
function consentAllows(move: Move): boolean {
  // Of an anonymous question nobody knows who it is about.
  if (move.case.anonymous) return true;
  return sharingStanding(move)?.valid ?? wasNotTakenBack(move);
}

/**
 * What earlier releases recorded was not refused, and is not refused now.
 * @throws Refusal `consentMissing`, naming who must still consent or who is against it
 */
export function requireSharing(move: Move): void {
  if (!move.facts.sharing || mayShare(move)) return;
  const { missing = [], against = [] } = sharingStanding(move) ?? {};
  refuse('consentMissing', { was: [...against, ...missing].join(',') });
}

function sharingStanding(move: Move): ConsentStanding | null {
  const { sharing } = move.facts;
  if (!sharing) return null;
  const known = new Set(sharing.statements.map(({ id }) => id));
  const added = aboutSharing(move).filter(({ id }) => !known.has(id));
  return consentStanding([...sharing.statements, ...added], sharing.parties);
}

/** The rule of earlier releases, for what was recorded under them: nobody's latest word takes consent back. */
function wasNotTakenBack(view: CaseView): boolean {
  const consents = aboutSharing(view);
  if (consents.at(-1)?.status === 'weighed') return true;
  const latest = new Map(consents.map(({ givenBy, status }) => [givenBy, status]));
  return ![...latest.values()].some((status) => status === 'withdrawn' || status === 'refused');
}

function aboutSharing(view: CaseView): ConsentStatement[] {
  return view.where('consent', ({ kind }) => kind === 'sharing');
}
