import type { BulkItemRecord, BulkOrder } from '#contracts/bulk-runs';
import type { CaseCommands } from '#contracts/commands';

type BulkCommand = 'adoptPolicy' | 'replacePerson' | 'handOverTask';

/** What a case is asked for an item of a run. */
export type ItemCommand = { [N in BulkCommand]: { command: N; input: CaseCommands[N] } }[BulkCommand];

/**
 * The command that carries out an order on one item.
 * @throws for a reassignment of nothing or to nobody: such an item cannot have been made
 */
export function itemCommand(order: BulkOrder, { taskId, toUserId }: BulkItemRecord): ItemCommand {
  switch (order.kind) {
    case 'policyRollOut':
      return { command: 'adoptPolicy', input: { version: order.version } };
    case 'succession':
      return { command: 'replacePerson', input: { fromUserId: order.fromUserId, toUserId: order.toUserId } };
    case 'reassignment':
      if (!taskId || !toUserId) throw new Error('An item of a reassignment names no task or nobody to give it to.');
      return { command: 'handOverTask', input: { taskId, userId: toUserId } };
  }
}
