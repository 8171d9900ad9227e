import type { CaseRecords, RecordName } from '#contracts/case-process';
import type { RecordRows } from '../case-records/record-entities.js';

/** Columns of a record that its process does not know: words above all. The compiler demands each, and no other. */
type BeyondProcess<N extends RecordName> = Record<Exclude<keyof RecordRows[N], keyof CaseRecords[N] | 'ordinal'>, true>;

const beyondProcess: { [N in RecordName]: BeyondProcess<N> } = {
  case: { reference: true, learned: true },
  participant: {},
  clock: {},
  task: { about: true, note: true, handOverReason: true },
  consent: { how: true, weighing: true },
  triageDecision: { reason: true, missing: true },
  supplement: { missing: true, answer: true },
  objection: { reason: true, decisionReason: true },
  teamProposal: { reason: true },
  invitation: { note: true, question: true },
  session: { place: true, notes: true },
  learningQuestion: { question: true, answer: true },
  analysisRequest: { question: true, result: true },
  advice: { advice: true, dissent: true },
  supportElement: { what: true, goal: true, instead: true, outcomeNote: true },
  adjustment: { reason: true },
  fundingRequest: { supplementQuestion: true, supplementAnswer: true },
  fundingDecision: { reason: true, wordsForFamily: true },
  wait: {},
  waitCheckIn: { story: true },
  bridging: { safetyPlan: true, alarmWhen: true },
  handover: { conversation: true, declineWords: true, callNote: true },
  agreement: { task: true },
  checkIn: { story: true },
  relapse: { story: true },
  safetyAlarm: { what: true },
  pause: { reason: true },
};

/** A row as its process knows it: ids, codes and moments, no words. */
export function asProcessKnows<N extends RecordName>(record: N, row: RecordRows[N]): CaseRecords[N] {
  const beyond: Readonly<Record<string, true>> = { ...beyondProcess[record], ordinal: true };
  return Object.fromEntries(Object.entries(row).filter(([column]) => !(column in beyond))) as unknown as CaseRecords[N];
}
