import { Injectable } from '@nestjs/common';
import { AbsentMembersRepository } from '#persistence/consistency/absent-members.repository';
import type { Sweep, SweepCounts } from './sweep.js';

/** Teams that would meet without an expert who said yes: whatever came first, the absence, the yes or the meeting's day. */
@Injectable()
export class AbsentMembersSweep implements Sweep {
  readonly name = 'absentMembers';

  constructor(private readonly members: AbsentMembersRepository) {}

  async sweep(now: Date): Promise<SweepCounts> {
    const { opened, ended } = await this.members.reconcile(now);
    return { found: opened, mended: 0, opened, ended };
  }
}
