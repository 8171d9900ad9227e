import {
  CLOSING_OUTCOMES,
  CONDITIONS,
  PHASES,
  ROLES,
  TRACKS,
  type ClosingOutcome,
  type Condition,
  type Phase,
  type Role,
  type Track,
} from '#contracts/codes';
import { CodeField, FlagField, IdField, MomentField, TextField } from '../http/fields.js';

/** A case as everybody who may see it sees it: nothing personal, only where it stands. */
export class CaseResponse {
  @IdField({ label: 'het kenmerk (uuid) van de casus' })
  id!: string;

  @TextField({ label: 'het kenmerk zoals mensen het noemen', max: 40, example: 'ME-2026-0142' })
  reference!: string;

  @CodeField(TRACKS, { label: 'advies (consult) of casus (case)', example: 'case' })
  track!: Track;

  @CodeField(PHASES, { label: 'de fase' })
  phase!: Phase;

  @CodeField(CONDITIONS, { label: 'wat er bijzonder aan is', optional: true })
  condition!: Condition | null;

  @FlagField({ label: 'spoed' })
  urgent!: boolean;

  @FlagField({ label: 'anoniem' })
  anonymous!: boolean;

  @MomentField({ label: 'het moment van aanmelden' })
  submittedAt!: string;

  @IdField({ label: 'de verantwoordelijke gemeente', optional: true })
  gemeenteId!: string | null;

  @CodeField(ROLES, { label: 'de rol op wie wordt gewacht', optional: true })
  waitingForRole!: Role | null;

  @IdField({ label: 'op wie wordt gewacht', optional: true })
  waitingForUserId!: string | null;

  @MomentField({ label: 'sinds wanneer wordt gewacht', optional: true })
  waitingSince!: string | null;

  @MomentField({ label: 'de eerste termijn', optional: true })
  nextDueAt!: string | null;

  @MomentField({ label: 'het moment van afsluiten', optional: true })
  closedAt!: string | null;

  @CodeField(CLOSING_OUTCOMES, { label: 'de uitkomst', optional: true })
  outcome!: ClosingOutcome | null;
}
