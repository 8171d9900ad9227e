import { Injectable } from '@nestjs/common';
import type { SubstituteQuestion } from '#contracts/people';
import { StandInsRepository } from '#persistence/users/stand-ins.repository';
import type { SubstitutePort } from '#workflows/activities';

@Injectable()
export class SubstituteActivities implements SubstitutePort {
  constructor(private readonly standIns: StandInsRepository) {}

  readSubstitute({ at, ...person }: SubstituteQuestion): Promise<string | null> {
    return this.standIns.substituteFor(person, at);
  }
}
