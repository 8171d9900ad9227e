import {
  CLOSING_OUTCOMES,
  CONDITIONS,
  PHASES,
  type ClosingOutcome,
  type Condition,
  type Phase,
} from '#contracts/codes';
import { CodeField, IdField, MomentField } from '../http/fields.js';

/** What a command leaves behind that is about the case as a whole. */
export class CaseMoveResponse {
  @IdField({ label: 'het kenmerk' })
  id!: string;

  @CodeField(PHASES, { label: 'de fase' })
  phase!: Phase;

  @CodeField(CONDITIONS, { label: 'wat bijzonder is', optional: true })
  condition!: Condition | null;

  @IdField({ label: 'de coördinator' })
  coordinatorId!: string;

  @IdField({ label: 'de regievoerder', optional: true })
  regievoerderId!: string | null;

  @CodeField(CLOSING_OUTCOMES, { label: 'de uitkomst', optional: true })
  outcome!: ClosingOutcome | null;

  @MomentField({ label: 'het moment van sluiten', optional: true })
  closedAt!: string | null;
}
