import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkflowClient } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { caseWorkflowId } from '#contracts/case-process';

/** Keeps the history of a told story as it stands, for every later version of the code to be replayed against. */
export async function recordHistory(client: WorkflowClient, caseId: string, story: string): Promise<void> {
  const history = await client.getHandle(caseWorkflowId(caseId)).fetchHistory();
  const file = join(__dirname, 'case-escalation', `${story.replaceAll(' ', '-')}.json`);
  await writeFile(file, `${JSON.stringify(JSON.parse(historyToJSON(history)))}\n`);
}
