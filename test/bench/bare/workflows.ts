import {
  ApplicationFailure,
  condition,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import type { LifeStep } from '../life-shape.js';
import type { BareActivities } from './activities.js';
import { COMMAND_UPDATE, STEP_UPDATE, type BareClock, type BareCommand, type BareStep } from './messages.js';

const normal = proxyActivities<BareActivities>({ startToCloseTimeout: '10 seconds' });
const local = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '10 seconds' });
const FAR_AWAY = '30 days';

/** What an intake is measured against. */
export async function oneActivity(): Promise<void> {
  await normal.doNothing();
}

/** What a command is measured against: an Update with a validator and a local activity that does nothing. */
export async function takesCommands(): Promise<void> {
  const update = defineUpdate<string, [BareCommand]>(COMMAND_UPDATE);
  const take = async ({ commandId }: BareCommand) => {
    await local.doNothing();
    return commandId;
  };
  setHandler(update, take, { validator: requireId });
  await condition(() => false);
}

/** What a clock is measured against: a timer, one write when it has fired, and the timer after it. */
export async function oneTimer({ run, dueAt }: BareClock): Promise<void> {
  await sleep(Math.max(1, dueAt - Date.now()));
  await local.writeDeed({ run, at: Date.now() });
  await sleep(FAR_AWAY);
}

/** What a life is measured against: the steps that the engine saw of a real one, with nothing in them. */
export async function bareLife(opening: LifeStep): Promise<void> {
  let rearms = opening.timers;
  const update = defineUpdate<string, [BareStep]>(STEP_UPDATE);
  const take = async ({ commandId, step }: BareStep) => {
    for (let done = 0; done < step.activities; done += 1) await normal.doNothing();
    for (let done = 0; done < step.localActivities; done += 1) await local.doNothing();
    rearms += step.timers;
    return commandId;
  };
  setHandler(update, take, { validator: requireId });
  for (let done = 0; done < opening.localActivities; done += 1) await local.doNothing();
  for (let armed = 0; ; armed += 1) {
    if (armed === 0) await condition(() => rearms > armed);
    else await condition(() => rearms > armed, FAR_AWAY);
  }
}

function requireId({ commandId }: BareCommand): void {
  if (!commandId) throw ApplicationFailure.nonRetryable('a command has an id');
}
