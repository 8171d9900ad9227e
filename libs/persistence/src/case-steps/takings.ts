import type { Step } from '#contracts/case-process';

/** What a step may take that another case could be taking too: places of experts, and a slot. */
export interface Takings {
  invitations: { id: string; expertId: string; slotId: string | null }[];
  meetings: { id: string; slotId: string }[];
}

/** What a step takes; null for the many steps that take nothing. Rows that stand already are told apart by the database. */
export function takingsOf({ changes }: Step): Takings | null {
  const invitations = changes.flatMap((change) =>
    change.record === 'invitation' && change.row.status === 'invited'
      ? [{ id: change.row.id, expertId: change.row.expertId, slotId: change.row.slot?.id ?? null }]
      : [],
  );
  const meetings = changes.flatMap((change) => {
    if (change.record !== 'session') return [];
    const { id, slotId, status } = change.row;
    return slotId !== null && (status === 'reserved' || status === 'planned') ? [{ id, slotId }] : [];
  });
  return invitations.length + meetings.length === 0 ? null : { invitations, meetings };
}
