import type { OverviewLine } from '#persistence/access-log/access-overview';
import { ROLE_NAMES } from '../auth/role-names.js';
import { dutchDate } from '../http/dutch.js';
import { CodeField, CountField, LocalDateField, TextField } from '../http/fields.js';
import { ACTION_TEXTS } from './access-texts.js';
import { EMERGENCY } from './activities.js';

const REGION = 'Regionaal Expertteam';

const GROUNDS = ['usual', 'emergency', 'standingIn'] as const;
type OverviewGround = (typeof GROUNDS)[number];

/** Why somebody was let in, as a family reads it. */
const GROUND_TEXTS: Record<OverviewGround, string> = {
  usual: 'Gewoon: het hoort bij het werk van deze persoon',
  emergency: 'Noodtoegang: het kon niet wachten. Een auditor kijkt het achteraf na',
  standingIn: 'In plaats van een ander: deze persoon nam waar voor een collega',
};

/** What one person did with the dossier on one day, as the family reads it: a function of an organisation, no names. */
export class AccessOverviewResponse {
  @LocalDateField({ label: 'de dag' })
  day!: string;

  @TextField({ label: 'de dag, in woorden', max: 60, example: 'ma 30 nov 2026' })
  dayText!: string;

  @TextField({ label: 'de functie', max: 60, example: 'coördinator' })
  functionName!: string;

  @TextField({ label: 'de organisatie', max: 200, example: REGION })
  organisation!: string;

  @TextField({ label: 'wat er gebeurde', max: 300, example: ACTION_TEXTS.read })
  what!: string;

  @CountField({ label: 'hoe vaak op die dag', min: 1, max: 1_000_000, example: 3 })
  times!: number;

  @TextField({ label: 'hoe vaak, in woorden', max: 20, example: '3 keer' })
  timesText!: string;

  @TextField({ label: 'waarvoor', max: 300, example: 'Passende hulp regelen en volgen' })
  why!: string;

  @CodeField(GROUNDS, { label: 'waarom het mocht' })
  ground!: OverviewGround;

  @TextField({ label: 'waarom het mocht, in woorden', max: 100, example: GROUND_TEXTS.usual })
  groundText!: string;
}

/** A line of the overview in the words of the family. */
export function toOverviewLine(line: OverviewLine): AccessOverviewResponse {
  const { day, role, organisation, actions, times, purpose } = line;
  const ground = groundOf(line);
  return {
    day,
    dayText: dutchDate(day),
    functionName: role ? ROLE_NAMES[role] : 'medewerker',
    organisation: organisation ?? REGION,
    what: inOneSentence(actions.map((action) => ACTION_TEXTS[action])),
    times,
    timesText: `${times} keer`,
    why: purpose,
    ground,
    groundText: GROUND_TEXTS[ground],
  };
}

function groundOf({ activity, standingIn }: OverviewLine): OverviewGround {
  if (activity === EMERGENCY) return 'emergency';
  return standingIn ? 'standingIn' : 'usual';
}

const inOneSentence = ([first = '', ...rest]: readonly string[]): string =>
  [first, ...rest.map((text) => text.charAt(0).toLowerCase() + text.slice(1))].join(', ');
