import { Injectable } from '@nestjs/common';
import type { Petitioner } from '#contracts/rights';
import { ageOn } from '#domain/consents/age-on';
import { DEFAULT_CONSENT_AGES } from '#domain/consents/default-consent-ages';
import { type NotThePetitioner, whyNotThePetitioner } from '#domain/rights/petitioner';
import type { CaseEntity } from '#persistence/cases/case.entity';
import { IntakesRepository } from '#persistence/intakes/intakes.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { Clock } from '../http/clock.js';
import { localDate } from '../http/local-date.js';
import { invalidInput } from '../http/problems.js';

const WHAT_TO_DO: Record<NotThePetitioner, string> = {
  youngPersonAsks:
    'De jongere is oud genoeg om dit zelf te vragen. Vraag de jongere, of wie de jongere daarvoor toestemming gaf ' +
    '(vertegenwoordiger).',
  parentsAsk: 'Het kind is nog te jong om dit zelf te vragen. Laat een ouder met gezag of de voogd het vragen.',
};

/** Who may make use of the rights over a dossier, by the age of the child now. */
@Injectable()
export class Petitioners {
  constructor(
    private readonly intakes: IntakesRepository,
    private readonly policies: PoliciesRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws 400 for who may not ask this, with who may */
  async require({ id, regionId, policyVersion }: CaseEntity, askedBy: Petitioner): Promise<void> {
    const [intake, policy] = await Promise.all([this.intakes.find(id), this.policies.find(regionId, policyVersion)]);
    const birthDate = intake?.childBirthDate ?? null;
    const age = birthDate === null ? null : ageOn(birthDate, localDate(this.clock.now()));
    const ages = (policy?.consentAges ?? DEFAULT_CONSENT_AGES).request;
    const because = whyNotThePetitioner(askedBy, ages, age);
    if (because) throw invalidInput([{ path: '/askedBy', message: WHAT_TO_DO[because] }]);
  }
}
