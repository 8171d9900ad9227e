import { Injectable } from '@nestjs/common';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { ProblemException, problemOf, unavailable } from '../http/problems.js';
import type { CommandAnswer } from './command-answer.js';
import type { CommandKey } from './command-key.js';

/** A command that no case decides on. */
export interface RegionCommand {
  user: SignedInUser;
  key: CommandKey;
  name: string;
  /** The case that it is about, where it is about one. */
  caseId?: string;
  body: object;
}

/** Carries out commands of a region once by their key: the change writes the answer in its own transaction. */
@Injectable()
export class RegionCommands {
  constructor(private readonly commands: CommandsRepository) {}

  /**
   * @param change answers the command with the id it gets, or changes nothing and returns why
   * @throws what `change` returned; 409 for a key that was used for something else
   */
  async once(
    { user, key, name, caseId, body }: RegionCommand,
    change: (commandId: string) => Promise<Error | null>,
  ): Promise<CommandAnswer> {
    const begun = await this.commands.begin({
      userId: user.id,
      idempotencyKey: key.value,
      bodyHash: key.hash,
      command: name,
      caseId: caseId ?? user.regionId,
      body,
    });
    if (begun.status === 'otherBody') throw new ProblemException(problemOf('keyReused'));
    if (begun.answer) return begun.answer;
    const refusal = await change(begun.id);
    // A repeat that ran beside the first finds the answer of the first.
    const answer = await this.commands.answer(begun.id);
    if (answer) return answer;
    await this.commands.discard(begun.id);
    throw refusal ?? unavailable();
  }
}
