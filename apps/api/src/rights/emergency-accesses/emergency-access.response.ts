import { ROLES } from '#contracts/codes';
import { EMERGENCY_GROUNDS, type EmergencyAccessRecord } from '#contracts/rights';
import type { EmergencyAccessEntity } from '#persistence/emergency-accesses/emergency-access.entity';
import { CaseRecordResponse } from '../../case-records/case-record.response.js';
import { CodeField, IdField, MomentField, TextField } from '../../http/fields.js';

/** Somebody looks, or looked, without having been asked. The reason is for who sees the dossier. */
export class EmergencyAccessResponse extends CaseRecordResponse implements Omit<EmergencyAccessRecord, 'regionId'> {
  @IdField({ label: 'wie keek' })
  userId!: string;

  @CodeField(ROLES, { label: 'als welke rol' })
  role!: EmergencyAccessRecord['role'];

  @CodeField(EMERGENCY_GROUNDS, { label: 'de grond' })
  ground!: EmergencyAccessRecord['ground'];

  @MomentField({ label: 'vanaf wanneer' })
  from!: string;

  @MomentField({ label: 'tot wanneer, vanzelf' })
  until!: string;

  @MomentField({ label: 'wanneer het eerder is beëindigd', optional: true })
  endedAt!: string | null;

  @TextField({ label: 'de reden; alleen in de lijst', max: 4_000, example: 'De crisisdienst belt.', optional: true })
  reason?: string | null;
}

/** An emergency access without its reason. */
export function toEmergencyAccess(row: EmergencyAccessRecord): EmergencyAccessResponse {
  const { id, caseId, userId, role, ground, from, until, endedAt } = row;
  return { id, caseId, userId, role, ground, from, until, endedAt };
}

/** An emergency access as people read it, its reason opened. */
export function toWholeEmergencyAccess(row: EmergencyAccessEntity): EmergencyAccessResponse {
  return { ...toEmergencyAccess(row), reason: row.reason };
}
