import { Injectable } from '@nestjs/common';
import { type Pool, POOLS } from '#contracts/teams';
import { AssemblyReadsRepository } from '#persistence/assembly-runs/assembly-reads.repository';
import { invalidInput } from '../http/problems.js';
import { named } from './found-team.js';
import { OpenPoolLookup } from './open-pool-lookup.js';
import type { WhyNotResponse } from './suggested-team.response.js';
import { type ProposalRun, TeamRuns } from './team-run.js';
import { notLookedAtSentence } from './words/standing-words.js';

const NEITHER = { rule: null, worseOn: null, theirs: null, best: null, team: null };

/** Why somebody was not among those whom a team was chosen from: by the pool as it is now, as nothing else is known of them. */
@Injectable()
export class NotLookedAt {
  constructor(
    private readonly runs: TeamRuns,
    private readonly reads: AssemblyReadsRepository,
    private readonly pools: OpenPoolLookup,
  ) {}

  /**
   * One sentence, with the name of whom the region may know: its own people, and those of the pools that are open.
   * @throws 400 for who is no expert
   */
  async explain(found: ProposalRun, expertId: string): Promise<WhyNotResponse> {
    const { case: record, proposal, run } = found;
    const standing = await this.reads.standing(record.regionId, expertId, run.at);
    if (!standing) throw invalidInput([{ path: '/expertId', message: 'Kies een deskundige uit de pool.' }]);
    const open = widest(await this.pools.of(record.id), proposal.pool);
    const isKnown = standing.pool !== null && widest(standing.pool, open) === open;
    const names = await this.runs.names(found, isKnown ? [expertId] : []);
    const name = isKnown ? names.words.expert(expertId) : 'Deze deskundige';
    const advises = proposal.advisers.some((adviser) => adviser.expertId === expertId);
    const sentence = advises
      ? `${name} denkt al mee, zonder stem.`
      : notLookedAtSentence(name, standing, { looked: proposal.pool, open });
    return { ...named(expertId, names), sentence, ...NEITHER };
  }
}

const widest = (...pools: Pool[]): Pool => POOLS[Math.max(...pools.map((pool) => POOLS.indexOf(pool)))]!;
