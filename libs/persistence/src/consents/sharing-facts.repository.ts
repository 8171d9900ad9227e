import { DataSource } from 'typeorm';
import type { ConsentStatement, SharingFacts, SharingQuestion } from '#contracts/consents';
import { ageOn } from '#domain/consents/age-on';
import { consentParties } from '#domain/consents/consent-parties';
import { dayAt, parseMoment, textOf } from '#domain/terms/local-time';
import type { CaseRulesRepository } from '../cases/case-rules.repository.js';
import type { Intake } from '../intakes/intake.js';

/** Opens the intake of a case. */
export interface IntakeReader {
  find(caseId: string): Promise<Pick<Intake, 'childBirthDate'> | null>;
}

/** Who must consent to sharing, and what was said: codes only, so that no birth date leaves the database. */
export class SharingFactsRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: CaseRulesRepository,
    private readonly intakes: IntakeReader,
  ) {}

  async find({ caseId, regionId, policyVersion, at }: SharingQuestion): Promise<SharingFacts> {
    const [{ policy }, intake, statements, restricted] = await Promise.all([
      this.rules.find(regionId, policyVersion),
      this.intakes.find(caseId),
      this.statements(caseId),
      this.isRestricted(caseId),
    ]);
    const birthDate = intake?.childBirthDate ?? null;
    const age = birthDate === null ? null : ageOn(birthDate, textOf(dayAt(parseMoment(at)!)));
    return { parties: consentParties(policy.consentAges.sharing, age), statements, restricted };
  }

  private async isRestricted(caseId: string): Promise<boolean> {
    const [{ restricted }] = await this.dataSource.query<[{ restricted: boolean }]>(
      `SELECT EXISTS (SELECT FROM "case_restrictions" WHERE "case_id" = $1 AND "lifted_at" IS NULL) AS "restricted"`,
      [caseId],
    );
    return restricted;
  }

  private statements(caseId: string): Promise<ConsentStatement[]> {
    return this.dataSource.query<ConsentStatement[]>(
      `SELECT "id", "status", "given_by" AS "givenBy" FROM "consents"
       WHERE "case_id" = $1 AND "kind" = 'sharing' ORDER BY "ordinal"`,
      [caseId],
    );
  }
}
