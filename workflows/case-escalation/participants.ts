import type { ParticipantRecord } from '#contracts/cases';
import type { Role } from '#contracts/codes';
import type { Move } from './move.js';
import { mayBeAdmitted } from './sharing.js';

/**
 * Lets somebody see the case, as much as their part in it asks and consent allows. Once seen whole it is not narrowed
 * again.
 */
export function admit(move: Move, userId: string, role: Role, asked: ParticipantRecord['view']): void {
  const view = isOfOthers(move, role) && !mayBeAdmitted(move) ? 'asked' : asked;
  const [known] = current(move, userId, role);
  if (!known) {
    const id = move.newId();
    move.put('participant', { id, caseId: move.case.id, userId, role, view, since: move.at, until: null });
  } else if (view === 'full' && known.view === 'asked') {
    move.revise('participant', known.id, { view });
  }
}

/** Whoever may be of another organisation. Earlier releases looked at experts only; what they recorded is followed. */
function isOfOthers(move: Move, role: Role): boolean {
  return role === 'expert' || (move.facts.sharing !== undefined && (role === 'provider' || role === 'regievoerder'));
}

export function dismiss(move: Move, userId: string, role: Role): void {
  for (const { id } of current(move, userId, role)) move.revise('participant', id, { until: move.at });
}

/** Ends the access of everybody in this role, as when the case closes or sharing is no longer allowed. */
export function dismissAll(move: Move, role: Role): void {
  for (const { userId } of move.where('participant', (p) => p.role === role && p.until === null)) {
    dismiss(move, userId, role);
  }
}

function current(move: Move, userId: string, role: Role): ParticipantRecord[] {
  return move.where('participant', (p) => p.userId === userId && p.role === role && p.until === null);
}
