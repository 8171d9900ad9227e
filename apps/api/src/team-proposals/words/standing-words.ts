import { type Pool, POOLS } from '#contracts/teams';
import type { Standing } from '#persistence/assembly-runs/standing';
import { dutchDate } from '../../http/dutch.js';
import { WIDER_NAMES } from '../wider-pool.js';

/** Where was looked for the team, and where is looked by now. */
export interface LookedWhere {
  looked: Pool;
  open: Pool;
}

const isWider = (one: Pool, other: Pool): boolean => POOLS.indexOf(one) > POOLS.indexOf(other);

/** Why somebody was not looked at. Of an absence who runs their region is told its last day, and nobody why. */
export function notLookedAtSentence(name: string, standing: Standing, { looked, open }: LookedWhere): string {
  const { pool, hasLeft, isAbsent, until } = standing;
  if (pool === null) return `${name} is van een andere regio en deelt zich niet met uw regio.`;
  if (pool !== 'region' && isWider(pool, looked)) {
    const later = `${name} is van een andere regio en doet mee als wij ${WIDER_NAMES[pool]} zoeken.`;
    return isWider(pool, open) ? `${later} Dat doen wij nog niet.` : `${later} Dat deden wij toen nog niet. ${ANEW}`;
  }
  if (hasLeft) return `${name} zit niet meer in de pool.`;
  if (!isAbsent) return `${name} zit nu in de pool, maar toen nog niet, of was toen afwezig. ${ANEW}`;
  if (pool !== 'region') return `${name} was afwezig toen dit werd uitgerekend.`;
  const end = until === null ? 'het is niet bekend tot wanneer' : `tot en met ${dutchDate(until)}`;
  return `${name} was afwezig toen dit werd uitgerekend: ${end}.`;
}

const ANEW = 'Laat een nieuw team uitrekenen om ook naar deze persoon te kijken.';
