import { Connection } from '@temporalio/client';
import { until } from '../../../apps/local/src/supervision/until.js';

const RETENTION_SECONDS = 86_400;
const START_MS = 60_000;

/** Whether a Temporal server answers at all. */
export async function answersTemporal(address: string): Promise<boolean> {
  const connection = await Connection.connect({ address, connectTimeout: '2s' });
  await connection.close();
  return true;
}

/** Makes a namespace on a new server and waits until all its services know it. */
export async function makeNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address });
  const { workflowService } = connection;
  try {
    const workflowExecutionRetentionPeriod = { seconds: RETENTION_SECONDS as never };
    await until(async () => {
      await workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
      return true;
    }, START_MS);
    await until(async () => {
      await workflowService.describeTaskQueue({ namespace, taskQueue: { name: 'anything' } });
      await workflowService.listWorkflowExecutions({ namespace });
      return true;
    }, START_MS);
  } finally {
    await connection.close();
  }
}
