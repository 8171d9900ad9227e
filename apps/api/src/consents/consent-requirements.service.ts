import { Injectable } from '@nestjs/common';
import { CONSENT_KINDS, type ConsentKind, type ConsentStatement } from '#contracts/consents';
import type { RegionPolicy } from '#contracts/policies';
import { ageOn } from '#domain/consents/age-on';
import { consentParties } from '#domain/consents/consent-parties';
import { consentStanding } from '#domain/consents/consent-standing';
import { CaseRecordsRepository } from '#persistence/case-records/case-records.repository';
import { IntakesRepository } from '#persistence/intakes/intakes.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import { Clock } from '../http/clock.js';
import { localDate } from '../http/local-date.js';
import { wholeList, type Page } from '../http/page.js';
import { notFound } from '../http/problems.js';
import type { ConsentRequirementResponse } from './consent-requirement.response.js';
import { whyTheseParties } from './why-these-parties.js';

/** Who must consent to what now, and how that stands: the rule by which the process itself decides. */
@Injectable()
export class ConsentRequirementsService {
  constructor(
    private readonly visibility: CaseVisibility,
    private readonly intakes: IntakesRepository,
    private readonly records: CaseRecordsRepository,
    private readonly policies: PoliciesRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws 404 for who does not see the dossier */
  async list(user: SignedInUser, caseId: string): Promise<Page<ConsentRequirementResponse>> {
    const { case: theCase, view } = await this.visibility.look(user, caseId);
    const [policy, intake, consents] = await Promise.all([
      this.policies.find(theCase.regionId, theCase.policyVersion),
      this.intakes.find(caseId),
      this.records.list('consent', caseId),
    ]);
    if (view !== 'full' || !policy || !intake) throw notFound();
    const { childBirthDate } = intake;
    const age = childBirthDate === null ? null : ageOn(childBirthDate, localDate(this.clock.now()));
    return wholeList(CONSENT_KINDS.map((kind) => requirement(kind, age, { policy, consents })));
  }
}

function requirement(
  kind: ConsentKind,
  age: number | null,
  { policy, consents }: { policy: RegionPolicy; consents: (ConsentStatement & { kind: ConsentKind })[] },
): ConsentRequirementResponse {
  const parties = consentParties(policy.consentAges[kind], age);
  const said = consents.filter((consent) => consent.kind === kind);
  return { kind, parties, why: whyTheseParties(parties, age), ...consentStanding(said, parties) };
}
