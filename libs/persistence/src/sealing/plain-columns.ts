/** Columns that hold words of a case as earlier releases wrote them, and the column that says of which case. */
export interface PlainColumns {
  table: string;
  /** How rows are told apart. */
  key: readonly string[];
  caseId: string;
  columns: readonly string[];
  /** One that is of type text. */
  text: string;
}

const ofRecord = (table: string, text: string, ...others: string[]): PlainColumns => ({
  table,
  key: ['id'],
  caseId: 'case_id',
  columns: [text, ...others],
  text,
});

/** Every such column when sealing began. Later columns are sealed from their first row on. */
export const PLAIN_COLUMNS: readonly PlainColumns[] = [
  { table: 'cases', key: ['id'], caseId: 'id', columns: ['learned'], text: 'learned' },
  { ...ofRecord('case_events', 'reason'), key: ['case_id', 'step_number', 'index'] },
  ofRecord('adjustments', 'reason'),
  ofRecord('advices', 'advice', 'dissent'),
  ofRecord('agreements', 'task'),
  ofRecord('analysis_requests', 'question', 'result'),
  ofRecord('bridgings', 'safety_plan', 'alarm_when'),
  ofRecord('check_ins', 'story'),
  { table: 'commands', key: ['id'], caseId: 'case_id', columns: ['body'], text: 'body_hash' },
  ofRecord('consents', 'how', 'weighing'),
  ofRecord('funding_decisions', 'reason', 'words_for_family'),
  ofRecord('funding_requests', 'supplement_question', 'supplement_answer'),
  ofRecord('handovers', 'conversation', 'decline_words', 'call_note'),
  ofRecord('invitations', 'note'),
  ofRecord('objections', 'reason', 'decision_reason'),
  ofRecord('pauses', 'reason'),
  ofRecord('relapses', 'story'),
  ofRecord('safety_alarms', 'what'),
  ofRecord('sessions', 'place', 'notes'),
  ofRecord('supplements', 'missing', 'answer'),
  ofRecord('support_elements', 'what', 'goal', 'instead', 'outcome_note'),
  ofRecord('tasks', 'note'),
  ofRecord('triage_decisions', 'reason', 'missing'),
  ofRecord('wait_check_ins', 'story'),
];
