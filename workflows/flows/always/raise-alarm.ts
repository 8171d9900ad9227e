import type { Actor } from '#contracts/cases';
import type { Move, Words } from '../../case-escalation/move.js';
import { holder } from '../../case-escalation/owners.js';
import { ask } from '../../case-escalation/tasks.js';

/** A child may be unsafe: coordinator and regievoerder each get a task at once. */
export function raiseAlarm(move: Move, { userId }: Actor, words: Words): string {
  const subject = { record: 'safetyAlarm', id: move.newId() } as const;
  const { id } = subject;
  move.put('safetyAlarm', { id, caseId: move.case.id, raisedBy: userId, raisedAt: move.at }, words);
  for (const duty of ['coordinator', 'regievoerder'] as const) {
    if (duty === 'regievoerder' && !move.case.regievoerderId) continue;
    ask(move, { task: 'handleSafetyAlarm', clock: 'safetyAlarm', owner: holder(move, duty), subjectId: id });
  }
  move.event('safetyAlarmRaised', { subject });
  return id;
}
