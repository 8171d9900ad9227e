import { Injectable } from '@nestjs/common';
import type { CaseRules } from '#contracts/case-process';
import type { RulesQuestion } from '#contracts/policies';
import { CaseRulesRepository } from '#persistence/cases/case-rules.repository';
import type { RulesPort } from '#workflows/activities';

@Injectable()
export class RulesActivities implements RulesPort {
  constructor(private readonly rules: CaseRulesRepository) {}

  readRules({ regionId, version }: RulesQuestion): Promise<CaseRules> {
    return this.rules.find(regionId, version);
  }
}
