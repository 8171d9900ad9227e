import type { ShownEntry } from '#persistence/access-log/access-log-reading.repository';
import { ROLE_NAMES } from '../auth/role-names.js';
import { dutchMoment } from '../http/dutch.js';
import { FlagField, MomentField, TextField } from '../http/fields.js';
import { ACTION_TEXTS } from './access-texts.js';

const REGION = 'Regionaal Expertteam';

/** One look at the dossier, as the family reads it: by which function of which organisation, and why. No names. */
export class AccessOverviewResponse {
  @MomentField({ label: 'het moment' })
  at!: string;

  @TextField({ label: 'het moment, in woorden', max: 60, example: 'ma 30 nov 2026, 17.00 uur' })
  atText!: string;

  @TextField({ label: 'de functie', max: 60, example: 'coördinator' })
  functionName!: string;

  @TextField({ label: 'de organisatie', max: 200, example: REGION })
  organisation!: string;

  @FlagField({ label: 'of die persoon waarnam voor een collega' })
  standingIn!: boolean;

  @TextField({ label: 'wat er gebeurde', max: 100, example: ACTION_TEXTS.read })
  what!: string;

  @TextField({ label: 'waarvoor', max: 300, example: 'Passende hulp regelen en volgen' })
  why!: string;

  @TextField({ label: 'de grondslag', max: 300, example: 'AVG art. 6 lid 1 onder e' })
  ground!: string;
}

export function toOverviewLine(entry: ShownEntry): AccessOverviewResponse {
  const { at, role, organisation, onBehalfOf, action, purpose, ground } = entry;
  return {
    at,
    atText: dutchMoment(at),
    functionName: role ? ROLE_NAMES[role] : 'medewerker',
    organisation: organisation?.name ?? REGION,
    standingIn: onBehalfOf.length > 0,
    what: ACTION_TEXTS[action],
    why: purpose,
    ground,
  };
}
