import { DataSource } from 'typeorm';
import type { Law } from '#contracts/codes';
import type { MandateRung } from '#contracts/funding';
import { MandateEntity } from './mandate.entity.js';

/** Who may commit money of whom. */
export class MandatesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The ladder of a payer under one law, lowest rung first.
   * @param at moment for which the mandates must be valid, RFC 3339
   */
  async ladder(payerId: string, law: Law, at: string): Promise<MandateRung[]> {
    const mandates = await this.mandates
      .createQueryBuilder('mandate')
      .where('mandate.payerId = :payerId AND :law = ANY(mandate.laws)', { payerId, law })
      .andWhere(`(CAST(:at AS timestamptz) AT TIME ZONE 'Europe/Amsterdam')::date >= mandate.validFrom`, { at })
      .andWhere(
        `(mandate.validTo IS NULL OR (CAST(:at AS timestamptz) AT TIME ZONE 'Europe/Amsterdam')::date <= mandate.validTo)`,
      )
      .orderBy('mandate.rung')
      .addOrderBy('mandate.validFrom')
      .getMany();
    return mandates.map(({ id, userId, substituteUserIds, ceilingCents, doorzettingsmacht }) => ({
      mandateId: id,
      userId,
      substituteUserIds,
      ceilingCents,
      doorzettingsmacht,
    }));
  }

  private get mandates() {
    return this.dataSource.getRepository(MandateEntity);
  }
}
