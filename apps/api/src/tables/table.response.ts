import type { ReferralTableEntity } from '#persistence/tables/referral-table.entity';
import { IdField, TextField } from '../http/fields.js';

export class TableResponse {
  @IdField({ label: 'het kenmerk' })
  id!: string;

  @TextField({ label: 'de code', max: 60, example: 'mda' })
  code!: string;

  @TextField({ label: 'de naam', max: 300, example: 'MDA++' })
  name!: string;

  @IdField({ label: 'de organisatie' })
  organisationId!: string;

  @IdField({ label: 'wie een casus daar ontvangt' })
  contactUserId!: string;
}

export function toTable({ id, code, name, organisationId, contactUserId }: ReferralTableEntity): TableResponse {
  return { id, code, name, organisationId, contactUserId };
}
