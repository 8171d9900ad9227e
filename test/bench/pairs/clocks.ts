import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { until } from '../../../apps/local/src/supervision/until.js';
import { countRunning, startDueCases, untilArmed } from '../../support/due-clocks/due-clocks.js';
import { addDueRegion, type DueRegion } from '../../support/due-clocks/due-region.js';
import { inLanes } from '../../support/due-clocks/in-lanes.js';
import type { Load } from '../measuring/load.js';
import type { Pair } from '../measuring/pair.js';
import { quantile } from '../measuring/statistics.js';
import { leadFor } from './lead.js';
import type { BenchWorld } from './bench-world.js';

const PATIENCE_SECONDS = 900;
/** What a server does while nothing happens is on nobody's account: the turn begins shortly before the moment. */
const EVE_MS = 1_000;
/** Calls to Temporal at a time. */
const LANES = 32;

/** Clocks that wait for their moment, and how to see what becomes of them. */
interface Waiting {
  dueAt: Date;
  /** How many have not acted yet. */
  left: () => Promise<number>;
  /** When each of them acted. */
  moments: () => Promise<Date[]>;
}

/** Starts so many of them. */
type Contender = (count: number, dueAt: Date) => Promise<Waiting & { workflowIds: string[] }>;

/**
 * Cases with one clock each, all due in the same second, next to as many bare timers with one write each. What is measured
 * begins at that second; that all wait for it is seen to before.
 */
export async function clocksPair(world: BenchWorld, count: number): Promise<Pair> {
  await world.database.query('CREATE TABLE IF NOT EXISTS "bench_deeds" ("run" uuid, "at" timestamptz)');
  const ours = contenderOf(ourClocks(world, await addDueRegion(world.database, `B${Date.now()}`)), world, count);
  const bare = contenderOf(bareTimers(world), world, count);
  return {
    name: `${count} clocks at once`,
    call: 'clock',
    seconds: PATIENCE_SECONDS,
    measures: [
      { name: 'half acted', unit: 's', aim: { atMost: 2 }, of: (load) => quantile(load.latencies, 0.5) / 1_000 },
      { name: 'all acted', unit: 's', aim: { atMost: 2 }, of: ({ seconds }) => seconds },
    ],
    prepare: { ours: ours.prepare, bare: bare.prepare },
    ours: ours.act,
    bare: bare.act,
  };
}

function contenderOf(start: Contender, { temporal }: BenchWorld, count: number) {
  let waiting: Waiting;
  const startAndArm = async (many: number, dueAt: Date): Promise<void> => {
    const started = await start(many, dueAt);
    await untilArmed(temporal, started.workflowIds, PATIENCE_SECONDS * 1_000);
    waiting = started;
  };
  return {
    async prepare(): Promise<void> {
      const dueAt = await leadFor(count, startAndArm);
      await startAndArm(count, dueAt);
      const left = dueAt.getTime() - Date.now();
      if (left < 0) throw new Error(`${count} clocks take too long to start here: try fewer.`);
      await pause(Math.max(0, left - EVE_MS));
    },
    act: (seconds: number) => untilAllActed(waiting, seconds),
  };
}

async function untilAllActed({ dueAt, left, moments }: Waiting, atMost: number): Promise<Load> {
  await until(async () => (await left()) === 0, dueAt.getTime() - Date.now() + atMost * 1_000);
  const seconds = (Date.now() - dueAt.getTime()) / 1_000;
  const latencies = (await moments()).map((moment) => moment.getTime() - dueAt.getTime());
  return { latencies, done: latencies.length, seconds };
}

function ourClocks({ database, temporal }: BenchWorld, region: DueRegion): Contender {
  return async (cases, dueAt) => ({
    dueAt,
    workflowIds: await startDueCases(database, temporal, { region, cases, dueAt, alarms: 0 }),
    left: () => countRunning(database, dueAt),
    moments: () => readMoments(database, 'SELECT "ended_at" AS "at" FROM "clocks" WHERE "due_at" = $1', dueAt),
  });
}

function bareTimers({ bare, database }: BenchWorld): Contender {
  return async (count, dueAt) => {
    const run = randomUUID();
    const workflowIds: string[] = [];
    await inLanes(Array.from({ length: count }), LANES, async () => {
      workflowIds.push(await bare.startTimer({ run, dueAt: dueAt.getTime() }));
    });
    return {
      dueAt,
      workflowIds,
      left: async () => count - (await countDeeds(database, run)),
      moments: () => readMoments(database, 'SELECT "at" FROM "bench_deeds" WHERE "run" = $1', run),
    };
  };
}

async function countDeeds(database: DataSource, run: string): Promise<number> {
  const [{ deeds }] = await database.query<[{ deeds: number }]>(
    'SELECT count(*)::int AS "deeds" FROM "bench_deeds" WHERE "run" = $1',
    [run],
  );
  return deeds;
}

async function readMoments(database: DataSource, sql: string, of: Date | string): Promise<Date[]> {
  const rows = await database.query<{ at: Date | string }[]>(sql, [of]);
  return rows.map(({ at }) => new Date(at));
}
