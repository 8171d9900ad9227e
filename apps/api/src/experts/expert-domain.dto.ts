import { type Knowledge, POOL_LIMITS } from '#domain/pool/pool-member';
import { DomainCodeField } from '../http/domain-code-field.js';
import { CountField, LocalDateField, TextField } from '../http/fields.js';

const { firstYear, lastYear, registration } = POOL_LIMITS;

/** Without who confirmed it: that is an act of its own. */
export class ExpertDomainDto {
  @DomainCodeField({ label: 'het domein' })
  domain!: string;

  @CountField({
    label: 'het niveau',
    note: '1 kent het veld, 2 specialist, 3 topspecialist',
    min: 1,
    max: 3,
    example: 2,
  })
  level!: number;

  @TextField({ label: 'het register en nummer', max: registration, example: 'SKJ 990000123', optional: true })
  registration?: string | null;

  @CountField({ label: 'het jaar waarin het begon', min: firstYear, max: lastYear, example: 2014, optional: true })
  since?: number | null;

  @LocalDateField({ label: 'de laatste dag waarop dit domein telt', optional: true })
  validUntil?: string | null;
}

export const toKnowledge = (known: ExpertDomainDto): Knowledge => ({
  domain: known.domain,
  level: known.level,
  registration: known.registration ?? null,
  since: known.since ?? null,
  validUntil: known.validUntil ?? null,
});
