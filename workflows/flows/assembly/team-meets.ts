import { openCasePause } from '../../case-escalation/pauses.js';
import type { CaseView } from '../../case-escalation/view.js';
import { isOfThisRelease } from './team-view.js';

/** Until the advice; in cases of earlier releases until the team was complete. */
export function isTeamMeeting(view: CaseView): boolean {
  return view.case.phase === 'assembly' || (view.case.phase === 'deliberation' && isOfThisRelease(view));
}

/** In a pause nobody new is asked anything. */
export function mayRefill(view: CaseView): boolean {
  return isTeamMeeting(view) && !openCasePause(view);
}
