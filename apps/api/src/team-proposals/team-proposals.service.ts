import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { ProposeTeamInput } from '#contracts/teams';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { invalidInput } from '../http/problems.js';
import { idsIn, type References, unknownIn } from '../http/references.js';
import type { ProposeTeamDto } from './propose-team.dto.js';

const UNKNOWN = 'Kies een deskundige uit de pool.';

/** What a proposal needs from the pool: that whoever the coordinator names is in it. */
@Injectable()
export class TeamProposalsService {
  constructor(private readonly dataSource: DataSource) {}

  /** The ids and codes of the question to the matching; 400 when it names somebody outside the pool. */
  async inputOf(user: SignedInUser, body: ProposeTeamDto): Promise<ProposeTeamInput> {
    const { requirements, mustInclude, mustExclude } = body;
    const named = { ...pointersTo('mustInclude', mustInclude), ...pointersTo('mustExclude', mustExclude) };
    await this.requireExperts(user, named);
    return {
      requirements: requirements?.map(({ domain, level, seats }) => ({ domain, level, seats })) ?? null,
      mustInclude: mustInclude ?? [],
      mustExclude: mustExclude ?? [],
    };
  }

  private async requireExperts({ regionId }: SignedInUser, named: References): Promise<void> {
    const ids = idsIn(named);
    if (ids.length === 0) return;
    const pool = this.dataSource.getRepository(ExpertEntity);
    const found = await pool.findBy([
      { id: In(ids), regionId },
      { id: In(ids), sharesSupraRegionally: true },
    ]);
    const faults = unknownIn(named, new Set(found.map(({ id }) => id)), UNKNOWN);
    if (faults.length > 0) throw invalidInput(faults);
  }
}

function pointersTo(list: string, ids: string[] | null | undefined): References {
  return Object.fromEntries((ids ?? []).map((id, index) => [`/${list}/${index}`, id]));
}
