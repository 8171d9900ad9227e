import { type Pool, POOLS, type WiderLook } from '#contracts/teams';
import type { RecordRows } from '#persistence/case-records/record-entities';
import { dutchMoment } from '../http/dutch.js';

/** Where is looked next, and when that begins by itself. */
export interface WiderPool {
  pool: Pool | null;
  /** Null while no term runs. */
  at: string | null;
  sentence: string;
}

/** Where each wider pool is looked for. */
export const WIDER_NAMES: Record<Exclude<Pool, 'region'>, string> = {
  supraRegional: 'bij regio’s die met uw regio samenwerken',
  national: 'in heel Nederland',
};

/** The pool after this one, with the clock that opens it and what it would give. */
export function widerPool(pool: Pool, clocks: readonly RecordRows['clock'][], look: WiderLook | null): WiderPool {
  const next = POOLS[POOLS.indexOf(pool) + 1];
  if (!next || next === 'region') {
    return { pool: null, at: null, sentence: 'Er is al in heel Nederland gezocht: breder kan niet.' };
  }
  const kind = pool === 'region' ? 'assembly' : 'widerPool';
  const clock = clocks.find((one) => one.kind === kind && one.state === 'running');
  const byItself = clock ? `Dat gebeurt vanzelf na ${dutchMoment(clock.dueAt)}, of` : 'Dat gebeurt';
  return {
    pool: next,
    at: clock?.dueAt ?? null,
    sentence: `Hierna zoeken wij ${WIDER_NAMES[next]}. ${byItself} zodra u dat vraagt.${promise(look)}`,
  };
}

/** What was there when this was worked out; nothing of proposals that came about otherwise. */
function promise(look: WiderLook | null): string {
  if (!look || look.pool === 'region') return '';
  const where = WIDER_NAMES[look.pool];
  return look.size === null
    ? ` Toen dit werd uitgerekend, was er ${where} ook geen team.`
    : ` Toen dit werd uitgerekend, was er ${where} een team van ${look.size} te vinden.`;
}
