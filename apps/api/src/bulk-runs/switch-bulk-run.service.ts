import { Injectable } from '@nestjs/common';
import type { BulkRunKind } from '#contracts/bulk-runs';
import type { BulkRunOverview } from '#persistence/bulk-runs/bulk-run-overview';
import { BulkRunsRepository } from '#persistence/bulk-runs/bulk-runs.repository';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { Clock } from '../http/clock.js';
import { notAllowed, ProblemException, problemOf } from '../http/problems.js';
import { bulkRunMovedOn } from './bulk-run-moved-on.js';
import { toBulkRun } from './bulk-run.response.js';
import { BulkRunsService } from './bulk-runs.service.js';

interface Change {
  name: 'stopBulkRun' | 'resumeBulkRun';
  user: SignedInUser;
  key: CommandKey;
  runId: string;
}
type Carry = (command: { id: string; answer: typeof toBulkRun }) => Promise<BulkRunOverview | null>;

/** A coordinator divides the work; what changes rules or people is the administrator's. */
const OF_COORDINATORS: readonly BulkRunKind[] = ['reassignment'];

/** Stops a bulk run and lets it go on. The database is enough for both: the engine may be away. */
@Injectable()
export class SwitchBulkRunService {
  constructor(
    private readonly service: BulkRunsService,
    private readonly runs: BulkRunsRepository,
    private readonly commands: CommandsRepository,
    private readonly clock: Clock,
  ) {}

  stop(user: SignedInUser, key: CommandKey, runId: string): Promise<CommandAnswer> {
    return this.change({ name: 'stopBulkRun', user, key, runId }, (command) => this.runs.stop(runId, command));
  }

  resume(user: SignedInUser, key: CommandKey, runId: string): Promise<CommandAnswer> {
    const at = this.clock.now().toISOString();
    return this.change({ name: 'resumeBulkRun', user, key, runId }, (command) => this.runs.resume(runId, at, command));
  }

  private async change({ name, user, key, runId }: Change, carry: Carry): Promise<CommandAnswer> {
    const { kind } = await this.service.find(user, runId);
    if (!user.roles.includes('regionAdmin') && !OF_COORDINATORS.includes(kind)) throw notAllowed();
    const begun = await this.commands.begin({
      userId: user.id,
      idempotencyKey: key.value,
      bodyHash: key.hash,
      command: name,
      caseId: user.regionId,
      body: {},
    });
    if (begun.status === 'otherBody') throw new ProblemException(problemOf('keyReused'));
    if (begun.answer) return begun.answer;
    await carry({ id: begun.id, answer: toBulkRun });
    // A repeat that ran beside the first finds the answer of the first.
    const answer = await this.commands.answer(begun.id);
    if (answer) return answer;
    await this.commands.discard(begun.id);
    throw new ProblemException(bulkRunMovedOn((await this.service.find(user, runId)).state));
  }
}
