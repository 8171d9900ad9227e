import { Injectable } from '@nestjs/common';
import {
  type StandingSubstituteFault,
  StandingSubstitutesRepository,
} from '#persistence/users/standing-substitutes.repository';
import { runsRegion, type SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { RegionCommands } from '../commands/region-commands.js';
import { Clock } from '../http/clock.js';
import { localDate } from '../http/local-date.js';
import { wholeList, type Page } from '../http/page.js';
import type { Fault } from '../http/problem.js';
import { invalidInput, notAllowed } from '../http/problems.js';
import { replacementText } from '../http/replacement-texts.js';
import type { NameSubstituteDto } from './name-substitute.dto.js';
import type { StandingSubstituteResponse } from './standing-substitute.response.js';

/** Who is asked when somebody does not do their work in time. */
@Injectable()
export class StandingSubstitutesService {
  constructor(
    private readonly substitutes: StandingSubstitutesRepository,
    private readonly commands: RegionCommands,
    private readonly clock: Clock,
  ) {}

  /** Of the region for who runs it, their own for everybody else. */
  async list(user: SignedInUser): Promise<Page<StandingSubstituteResponse>> {
    return wholeList(await this.substitutes.list(user.regionId, runsRegion(user) ? null : user.id));
  }

  async name(user: SignedInUser, key: CommandKey, body: NameSubstituteDto): Promise<CommandAnswer> {
    const userId = body.userId ?? user.id;
    if (userId !== user.id && !runsRegion(user)) throw notAllowed();
    const now = this.clock.now();
    const named = {
      ...{ regionId: user.regionId, userId, substituteUserId: body.substituteUserId ?? null },
      ...{ namedBy: user.id, at: now.toISOString(), from: localDate(now) },
    };
    return this.commands.once({ user, key, name: 'nameStandingSubstitute', body }, async (id) => {
      const refused = await this.substitutes.name(named, { id, answer: (standing) => standing });
      return refused.length > 0 ? invalidInput(refused.map(faultOf)) : null;
    });
  }
}

function faultOf(fault: StandingSubstituteFault): Fault {
  switch (fault.code) {
    case 'unknownPerson':
      return { path: '/userId', message: 'Kies iemand die in uw regio werkt.' };
    case 'unknownSubstitute':
      return { path: '/substituteUserId', message: 'Kies iemand die in uw regio werkt.' };
    default:
      return { path: '/substituteUserId', message: replacementText(fault, fault.substituteName) };
  }
}
