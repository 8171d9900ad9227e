import type { BatchReceipt, BulkRunStart } from '#contracts/bulk-runs';
import type { CaseRecordPort, CaseRules } from '#contracts/case-process';
import type { SharingFacts, SharingQuestion } from '#contracts/consents';
import type { LadderQuestion, MandateRung } from '#contracts/funding';
import type { SubstituteQuestion } from '#contracts/people';
import type { RulesQuestion } from '#contracts/policies';
import type { KeptDossier } from '#contracts/retention';
import type { SittersQuestion, TeamQuestion, TeamSolution } from '#contracts/teams';

/** Looks for a team in the pool as it is now. */
export interface MatchingPort {
  findTeam(question: TeamQuestion): Promise<TeamSolution>;
}

/** Reads who of a team that met before may meet again: who is still there, and independent of the case. */
export interface SittersPort {
  readSitters(question: SittersQuestion): Promise<string[]>;
}

/** Reads who may decide for a payer, lowest rung first, as it is now. */
export interface MandatePort {
  readLadder(question: LadderQuestion): Promise<MandateRung[]>;
}

/** Reads who may be asked next when somebody does not do their work in time; null where nobody is at work for that. */
export interface SubstitutePort {
  readSubstitute(question: SubstituteQuestion): Promise<string | null>;
}

/** Reads a version of a region's rules, with the statutory list as it is known now. */
export interface RulesPort {
  readRules(question: RulesQuestion): Promise<CaseRules>;
}

/** Reads who must consent to sharing now, and what was said about it until now. */
export interface ConsentPort {
  readSharing(question: SharingQuestion): Promise<SharingFacts>;
}

/** Destroys what a closed dossier holds when its time has come; tells when to look again while it is kept. */
export interface RetentionPort {
  destroyDossier(order: { caseId: string; at: string }): Promise<KeptDossier | undefined>;
}

/** Works off the items of a bulk run; how far it is stands in the database. */
export interface BulkRunPort {
  workOffBatch(run: BulkRunStart): Promise<BatchReceipt>;
  finishBulkRun(run: BulkRunStart): Promise<void>;
}

/** All that the workflows ask of the world; implemented in apps/worker. */
export type Activities = CaseRecordPort &
  MatchingPort &
  SittersPort &
  MandatePort &
  RetentionPort &
  SubstitutePort &
  RulesPort &
  ConsentPort &
  BulkRunPort;
