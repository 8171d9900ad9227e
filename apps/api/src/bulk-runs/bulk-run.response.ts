import { BULK_RUN_KINDS, BULK_RUN_STATES, type BulkRunKind, type BulkRunState } from '#contracts/bulk-runs';
import type { BulkRunOverview } from '#persistence/bulk-runs/bulk-run-overview';
import { CodeField, CountField, IdField, MomentField, TextField } from '../http/fields.js';
import { howFarItIs, whatItDoes } from './bulk-run-texts.js';

const MOST = 10_000_000;

/** The same for many cases at once: what, who asked it and how far it is. */
export class BulkRunResponse {
  @IdField({ label: 'de verzamelopdracht' })
  id!: string;

  @CodeField(BULK_RUN_KINDS, { label: 'de soort' })
  kind!: BulkRunKind;

  @TextField({
    label: 'wat er gebeurt',
    max: 300,
    example: 'Lopende casussen gaan over op versie 14 van de regels.',
  })
  what!: string;

  @CodeField(BULK_RUN_STATES, { label: 'de stand' })
  state!: BulkRunState;

  @TextField({ label: 'hoe ver het is', max: 300, example: '11 gelukt, 1 niet, 48 wachten nog.' })
  progress!: string;

  @CountField({ label: 'hoeveel er in totaal zijn', min: 0, max: MOST, example: 60 })
  total!: number;

  @CountField({ label: 'hoeveel er nog wachten', min: 0, max: MOST, example: 48 })
  waiting!: number;

  @CountField({ label: 'hoeveel er gelukt zijn', min: 0, max: MOST, example: 11 })
  done!: number;

  @CountField({ label: 'hoeveel er niet gelukt zijn', min: 0, max: MOST, example: 1 })
  refused!: number;

  @CountField({ label: 'welk deel is afgehandeld, in hele procenten', min: 0, max: 100, example: 20 })
  percentage!: number;

  @IdField({ label: 'wie de opdracht gaf' })
  startedBy!: string;

  @TextField({ label: 'de naam van wie de opdracht gaf', max: 200, example: 'B. Beheerder' })
  startedByName!: string;

  @MomentField({ label: 'het begin' })
  startedAt!: string;

  @MomentField({ label: 'het einde', optional: true })
  endedAt!: string | null;

  @TextField({ label: 'de reden', max: 4000, example: 'Uitnodigingen krijgen een werkdag langer.' })
  reason!: string;
}

export function toBulkRun(run: BulkRunOverview): BulkRunResponse {
  const { id, kind, state, total, waiting, done, refused, startedBy, startedByName, startedAt, endedAt, reason } = run;
  return {
    id,
    kind,
    what: whatItDoes(run.order),
    state,
    progress: howFarItIs(run),
    total,
    waiting,
    done,
    refused,
    // Rounded down: a hundred says that nothing waits any more.
    percentage: total === 0 ? 100 : Math.floor((100 * (total - waiting)) / total),
    startedBy,
    startedByName,
    startedAt,
    endedAt,
    reason,
  };
}
