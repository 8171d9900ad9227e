import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkflowClient } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { caseWorkflowId } from '#contracts/case-process';

/** Keeps the history of a told story as this release makes it, for every later one to be replayed against. */
export async function recordHistory(
  client: WorkflowClient,
  { caseId, story, release }: { caseId: string; story: string; release: string },
): Promise<void> {
  const history = await client.getHandle(caseWorkflowId(caseId)).fetchHistory();
  const folder = join(__dirname, 'case-escalation', release);
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, `${story.replaceAll(' ', '-')}.json`),
    `${JSON.stringify(JSON.parse(historyToJSON(history)))}\n`,
  );
}
