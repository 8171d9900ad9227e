import { Injectable } from '@nestjs/common';
import { LevelsRepository } from '#persistence/domains/levels.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { RegionCommands } from '../commands/region-commands.js';
import { type Page, wholeList } from '../http/page.js';
import { notFound } from '../http/problems.js';
import type { ChangeLevelDto } from './change-level.dto.js';
import { type LevelResponse, toLevel } from './level.response.js';

/** What a region means by its levels of knowledge. */
@Injectable()
export class LevelsService {
  constructor(
    private readonly levels: LevelsRepository,
    private readonly commands: RegionCommands,
  ) {}

  async list({ regionId }: SignedInUser): Promise<Page<LevelResponse>> {
    return wholeList((await this.levels.list(regionId)).map(toLevel));
  }

  change(user: SignedInUser, key: CommandKey, level: number, body: ChangeLevelDto): Promise<CommandAnswer> {
    const { name, meaning } = body;
    const changes = { ...(name && { name }), ...(meaning && { meaning }) };
    return this.commands.once({ user, key, name: 'changeLevel', body }, async (id) => {
      const done = await this.levels.change({ regionId: user.regionId, level }, changes, { id, answer: toLevel });
      return done && 'refused' in done ? notFound() : null;
    });
  }
}
