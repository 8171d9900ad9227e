import { caseWorkflowId } from '#contracts/case-process';
import { liveThrough } from '../doorbraak/life.js';
import { rowsOf } from '../doorbraak/rows-of.js';
import { lifeShape } from '../life-shape.js';
import { load } from '../measuring/load.js';
import type { Pair } from '../measuring/pair.js';
import type { BenchWorld } from './bench-world.js';

const AT_ONCE = 6;

/** What one life leaves behind. */
export interface LifeSize {
  commands: number;
  historyEvents: number;
  historyBytes: number;
  rows: number;
}

export interface Lives {
  pair: Pair;
  ours: LifeSize;
  bare: LifeSize;
}

/** Whole lives next to the same lives without anything in them. Lives one of each first, to know its shape and size. */
export async function livesPair({ instance, bare, temporal }: BenchWorld): Promise<Lives> {
  const { id } = await liveThrough(instance);
  const { events } = await temporal.workflow.getHandle(caseWorkflowId(id)).fetchHistory();
  const shape = lifeShape(events ?? []);
  const bareId = await bare.liveThrough(shape);
  const sizeOf = async (workflowId: string, rows: number): Promise<LifeSize> => {
    const { historyLength, historySize } = await temporal.workflow.getHandle(workflowId).describe();
    return { commands: shape.steps.length, historyEvents: historyLength, historyBytes: historySize ?? 0, rows };
  };
  return {
    ours: await sizeOf(caseWorkflowId(id), await rowsOf(instance.databaseUrl, id)),
    bare: await sizeOf(bareId, 0),
    pair: {
      name: `lives, ${AT_ONCE} at once`,
      call: 'life',
      seconds: 7,
      measures: [{ name: 'lived', unit: '/s', aim: { atLeast: 0.7 }, of: ({ done, seconds }) => done / seconds }],
      ours: (seconds) => load({ atOnce: AT_ONCE, seconds }, async () => void (await liveThrough(instance))),
      bare: (seconds) => load({ atOnce: AT_ONCE, seconds }, async () => void (await bare.liveThrough(shape))),
    },
  };
}
