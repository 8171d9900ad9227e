import type { CaseRecordPort } from '#contracts/case-process';
import type { LadderQuestion, MandateRung } from '#contracts/funding';
import type { TeamQuestion, TeamSolution } from '#contracts/teams';

/** Looks for a team in the pool as it is now. */
export interface MatchingPort {
  findTeam(question: TeamQuestion): Promise<TeamSolution>;
}

/** Reads who may decide for a payer, lowest rung first, as it is now. */
export interface MandatePort {
  readLadder(question: LadderQuestion): Promise<MandateRung[]>;
}

/** Destroys what a closed dossier holds when its time has come. */
export interface RetentionPort {
  destroyDossier(order: { caseId: string; at: string }): Promise<void>;
}

/** All that the workflows ask of the world; implemented in apps/worker. */
export type Activities = CaseRecordPort & MatchingPort & MandatePort & RetentionPort;
