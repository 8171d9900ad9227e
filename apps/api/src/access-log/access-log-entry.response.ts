import { ApiProperty } from '@nestjs/swagger';
import { ACCESS_ACTIONS, type AccessAction } from '#contracts/access-log';
import { ROLES, type Role } from '#contracts/codes';
import type { ShownEntry } from '#persistence/access-log/access-log-reading.repository';
import { CodeField, IdField, MomentField, TextField } from '../http/fields.js';
import { ACTION_TEXTS } from './access-texts.js';

const texts = (description: string, example: string[]) => ApiProperty({ description, type: [String], example });

/** Who did what to which dossier; nothing of what stands in it. */
export class AccessLogEntryResponse {
  @IdField({ label: 'de regel' })
  id!: string;

  @MomentField({ label: 'het moment' })
  at!: string;

  @IdField({ label: 'wie het deed; leeg als wij die persoon niet kennen', optional: true })
  userId!: string | null;

  @TextField({ label: 'de naam van wie het deed', max: 200, optional: true, example: 'J. Bos' })
  userName!: string | null;

  @CodeField(ROLES, { label: 'de rol', optional: true, example: 'coordinator' })
  role!: Role | null;

  @IdField({ label: 'voor wie die persoon waarnam', array: true, min: 0 })
  onBehalfOf!: string[];

  @CodeField(ACCESS_ACTIONS, { label: 'wat er gebeurde' })
  action!: AccessAction;

  @TextField({ label: 'wat er gebeurde, in woorden', max: 100, example: ACTION_TEXTS.read })
  actionText!: string;

  @TextField({ label: 'de verwerking, zoals in het register', max: 40, example: 'dossier' })
  activity!: string;

  @IdField({ label: 'de zaken', array: true, min: 0, max: 1000 })
  caseIds!: string[];

  @texts('de onderdelen en velden die zijn getoond, of de opdracht die is gegeven', ['pause'])
  fields!: string[];

  @TextField({ label: 'waarvoor', max: 300, example: 'Een dossier terugvinden' })
  purpose!: string;

  @TextField({ label: 'de grondslag', max: 300, example: 'AVG art. 6 lid 1 onder e' })
  ground!: string;

  @TextField({ label: 'de route, zonder wat iemand invulde', max: 200, example: 'GET /v1/cases/:caseId/pauses' })
  route!: string;

  @TextField({ label: 'de uitkomst: `done`, `asked`, of waarom het niet mocht', max: 60, example: 'done' })
  outcome!: string;

  @TextField({ label: 'het kenmerk in de logs', max: 32, example: '0f4c1c525e0f4d388a4a5f6f6b8c5a11' })
  traceId!: string;

  @TextField({ label: 'het kenmerk van dit onderdeel', max: 16, example: '00f067aa0ba902b7' })
  spanId!: string;
}

export function toAccessLogEntry(entry: ShownEntry): AccessLogEntryResponse {
  const { id, at, userId, role, onBehalfOf, action, activity, caseIds, fields, purpose, ground } = entry;
  const { route, outcome, traceId, spanId, person } = entry;
  const who = { userId, userName: person?.displayName ?? null, role, onBehalfOf };
  const what = { action, actionText: ACTION_TEXTS[action], activity, caseIds, fields };
  return { id, at, ...who, ...what, purpose, ground, route, outcome, traceId, spanId };
}
