import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  defineQuery,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';

/** What a person might have typed; a test looks for it everywhere. */
export interface Words {
  words: string;
}

export interface SealedActivities {
  write(words: Words): Promise<Words>;
  stumble(words: Words): Promise<void>;
}

export const sayUpdate = defineUpdate<Words, [Words]>('say');
export const leaveUpdate = defineUpdate<void, []>('leave');
export const saidQuery = defineQuery<string[]>('said');

const local = proxyLocalActivities<SealedActivities>({ startToCloseTimeout: '10 seconds' });
const remote = proxyActivities<SealedActivities>({
  startToCloseTimeout: '10 seconds',
  retry: { maximumAttempts: 1 },
});

/** Sends words through every way that a workflow of ours has: input, update, refusal, query, activities and failures. */
export async function sealed({ words }: Words): Promise<Words> {
  const said = [words];
  let left = false;
  setHandler(saidQuery, () => said);
  setHandler(
    sayUpdate,
    async (message) => {
      const written = await local.write(message);
      said.push(written.words);
      return written;
    },
    {
      validator: (message) => {
        if (message.words.startsWith('no')) {
          throw ApplicationFailure.create({ message: message.words, type: 'refused', details: [message] });
        }
      },
    },
  );
  setHandler(leaveUpdate, async () => {
    left = true;
    await remote.stumble({ words }).catch((error: unknown) => {
      throw ApplicationFailure.create({ message: words, type: 'stumbled', cause: error as Error });
    });
  });
  await condition(() => left && allHandlersFinished());
  return { words };
}
