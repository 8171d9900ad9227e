import { Injectable } from '@nestjs/common';
import type { CaseRecord } from '#contracts/cases';
import type { ClockRecord } from '#contracts/clocks';
import type { FundingRequestRecord } from '#contracts/funding';
import type { RegionPolicy } from '#contracts/policies';
import type { TaskRecord } from '#contracts/tasks';
import { StandInsRepository } from '#persistence/users/stand-ins.repository';
import { UsersRepository } from '#persistence/users/users.repository';
import { Clock } from '../http/clock.js';
import type { ClockContext } from './clock-context.js';
import { isLive } from './live-clock.js';

interface Mentions {
  case: CaseRecord;
  clocks: readonly ClockRecord[];
  tasks: readonly Pick<TaskRecord, 'state' | 'ownerUserId'>[];
  fundingRequests: readonly FundingRequestRecord[];
  policy: RegionPolicy;
}

/** Everybody whom the explanation of clocks may name. */
@Injectable()
export class NamedPeople {
  constructor(
    private readonly users: UsersRepository,
    private readonly standIns: StandInsRepository,
    private readonly clock: Clock,
  ) {}

  /** Names, and who is asked next when somebody is too late. */
  async read(mentions: Mentions): Promise<Pick<ClockContext, 'nameOf' | 'substituteOf'>> {
    const substitutes = await this.substitutes(mentions);
    const names = await this.names([...mentionedIn(mentions), ...substitutes.values()]);
    return { nameOf: (id) => names.get(id) ?? null, substituteOf: (id) => substitutes.get(id) ?? null };
  }

  /** Only of whom the ladder of a live clock asks it. */
  private async substitutes({ case: { regionId }, clocks, policy }: Mentions): Promise<Map<string, string | null>> {
    const asking = clocks.filter(
      (clock) => isLive(clock) && policy.clocks[clock.kind].ladder[clock.rung]?.who === 'substitute',
    );
    const at = this.clock.now().toISOString();
    return lookUp(
      asking.map(({ ownerUserId }) => ownerUserId),
      (userId) => this.standIns.substituteFor({ userId, regionId }, at),
    );
  }

  private names(ids: (string | null)[]): Promise<Map<string, string | null>> {
    return lookUp(ids, (id) => this.users.displayName(id));
  }
}

function mentionedIn({ case: record, clocks, tasks, fundingRequests, policy }: Mentions): (string | null)[] {
  return [
    record.coordinatorId,
    record.regievoerderId,
    record.waitingForUserId,
    ...Object.values(policy.duties),
    ...tasks.filter(({ state }) => state === 'open').map(({ ownerUserId }) => ownerUserId),
    ...clocks.flatMap(({ ownerUserId, pauses }) => [ownerUserId, ...pauses.map(({ by }) => by)]),
    ...fundingRequests.flatMap(({ ladder }) => ladder.map(({ userId }) => userId)),
  ];
}

async function lookUp<T>(ids: (string | null)[], find: (id: string) => Promise<T>): Promise<Map<string, T>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  return new Map(await Promise.all(known.map(async (id) => [id, await find(id)] as const)));
}
