import { Injectable } from '@nestjs/common';
import type { SharingFacts, SharingQuestion } from '#contracts/consents';
import { SharingFactsRepository } from '#persistence/consents/sharing-facts.repository';
import type { ConsentPort } from '#workflows/activities';

@Injectable()
export class ConsentActivities implements ConsentPort {
  constructor(private readonly sharing: SharingFactsRepository) {}

  readSharing(question: SharingQuestion): Promise<SharingFacts> {
    return this.sharing.find(question);
  }
}
