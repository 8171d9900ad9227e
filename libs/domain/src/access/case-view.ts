import type { Role } from '#contracts/codes';
import type { AccessFacts } from './access-facts.js';
import { isTheirs, type Person } from './person.js';

/** Why somebody sees a case. */
export type Ground = 'coordination' | 'emergency' | 'participation' | 'supply';

/** How much somebody sees of a case: the dossier, only what is asked of them, or that it does not exist. */
export type CaseView = { view: 'full' | 'asked'; ground: Ground } | { view: 'none'; ground: null };

/** Who sees a case because it asks something of them. */
const ONLY_WHILE_OPEN: readonly Role[] = ['expert', 'mandateHolder', 'provider'];

const full = (ground: Ground): CaseView => ({ view: 'full', ground });
const asked = (ground: Ground): CaseView => ({ view: 'asked', ground });
const NONE: CaseView = { view: 'none', ground: null };

/**
 * The one rule of who sees a case, and why. The database knows the same rule as `access.case_view`; a test compares them.
 * @param now RFC 3339 moment, for emergency accesses
 */
export function caseView(person: Person, facts: AccessFacts, now: string): CaseView {
  if (coordinates(person, facts)) return full('coordination');
  if (looksInEmergency(person, facts, now)) return full('emergency');
  const views = viewsOf(person, facts);
  if (views.includes('full')) return full('participation');
  if (views.includes('asked')) return asked('participation');
  return supplies(person, facts) && !facts.closed ? asked('supply') : NONE;
}

/** Whether somebody coordinates in the region of the case: before and after it closes. */
export const coordinates = ({ roles, regionId }: Person, facts: AccessFacts): boolean =>
  roles.includes('coordinator') && regionId === facts.regionId;

/** Whether somebody's organisation gives help of this case, and they are its contact. */
export const supplies = ({ roles, organisationId }: Person, { supplierIds }: AccessFacts): boolean =>
  roles.includes('provider') && organisationId !== null && supplierIds.includes(organisationId);

/** The parts that somebody has in the case now: their own, and those of whom they act for, but no seat of an expert. */
export function partsOf(person: Person, { participations }: AccessFacts): AccessFacts['participations'] {
  return participations.filter((part) => part.until === null && isTheirs(person, part));
}

function looksInEmergency({ id }: Person, { emergencies }: AccessFacts, now: string): boolean {
  const moment = Date.parse(now);
  return emergencies.some(
    ({ userId, from, until, endedAt }) =>
      userId === id && endedAt === null && Date.parse(from) <= moment && moment < Date.parse(until),
  );
}

/** What their parts show: less while the case is restricted; and once it has closed nothing is asked of anybody. */
function viewsOf(person: Person, facts: AccessFacts): ('full' | 'asked')[] {
  return partsOf(person, facts).flatMap(({ role, view }) => {
    const shown = facts.restricted ? 'asked' : view;
    if (facts.closed && (shown !== 'full' || ONLY_WHILE_OPEN.includes(role))) return [];
    return shown === 'full' || shown === 'asked' ? [shown] : [];
  });
}
