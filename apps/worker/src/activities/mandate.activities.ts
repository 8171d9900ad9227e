import { Injectable } from '@nestjs/common';
import type { LadderQuestion, MandateRung } from '#contracts/funding';
import { MandatesRepository } from '#persistence/mandates/mandates.repository';
import type { MandatePort } from '#workflows/activities';

@Injectable()
export class MandateActivities implements MandatePort {
  constructor(private readonly mandates: MandatesRepository) {}

  readLadder({ payerId, law, at }: LadderQuestion): Promise<MandateRung[]> {
    return this.mandates.ladder(payerId, law, at);
  }
}
