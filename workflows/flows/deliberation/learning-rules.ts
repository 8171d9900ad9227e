import { inPhase } from '../../case-escalation/checks.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import { refuse } from '../../refusal.js';

/** What the omdenker asked in a round of action learning and what the others answered, kept with the session (FLE18 339). */
export const recordLearningRound: CommandRule<'recordLearningRound'> = {
  check(view, { input: { sessionId, askedBy } }) {
    inPhase(view, 'deliberation', 'plan', 'followUp');
    if (view.require('session', sessionId).status !== 'held') refuse('noSessionHeld');
    const sat = view.where('invitation', ({ userId, status }) => userId === askedBy && status === 'accepted');
    if (sat.length === 0) refuse('noSuchMember');
  },
  decide(move, { actor, input: { sessionId, askedBy, questions } }) {
    const subject = { record: 'session', id: sessionId } as const;
    for (let index = 0; index < questions; index++) {
      move.put(
        'learningQuestion',
        {
          id: move.newId(),
          caseId: move.case.id,
          ...{ sessionId, askedBy, recordedBy: actor.userId, recordedAt: move.at },
        },
        { question: `questions.${index}.question`, answer: `questions.${index}.answer` },
      );
    }
    // Whoever asked gets the session with which the round is kept.
    move.revise('session', sessionId, {});
    move.event('learningRoundRecorded', { subject });
    return subject;
  },
};
