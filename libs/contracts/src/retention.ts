/** Keeps a closed dossier as long as the law asks, then has it destroyed. Its id: `retentionWorkflowId`. */
export const RETENTION_WORKFLOW_TYPE = 'caseRetention';

/** Something about the keeping of a dossier has changed: look now. */
export const RETENTION_LOOK_SIGNAL = 'lookSignal';

export interface RetentionInput {
  caseId: string;
  /** Local date on which to look: it is kept up to and including its last day, and goes with the look after it. */
  keepUntil: string;
}

/** A dossier that was kept, and when to look again: a local date. */
export interface KeptDossier {
  lookAgainOn: string;
}
