import { Injectable } from '@nestjs/common';
import { type Pool, POOLS } from '#contracts/teams';
import { CaseRecordsRepository } from '#persistence/case-records/case-records.repository';

/** Where is looked for the team of a case now. Whoever asks has checked who may see the case. */
@Injectable()
export class OpenPoolLookup {
  constructor(private readonly records: CaseRecordsRepository) {}

  /** The widest pool that was opened. */
  async of(caseId: string): Promise<Pool> {
    const decisions = await this.records.list('triageDecision', caseId);
    const proposals = await this.records.list('teamProposal', caseId);
    const redirected: Pool = decisions.at(-1)?.outcome === 'supraRegional' ? 'supraRegional' : 'region';
    const opened = [redirected, ...proposals.map(({ pool }) => pool)];
    return POOLS[Math.max(...opened.map((pool) => POOLS.indexOf(pool)))]!;
  }

  /** The pool after it; undefined where nobody is left to ask. */
  async next(caseId: string): Promise<Pool | undefined> {
    return POOLS[POOLS.indexOf(await this.of(caseId)) + 1];
  }
}
