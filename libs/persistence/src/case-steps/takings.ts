import type { Step } from '#contracts/case-process';

/** A place that a step gives somebody, or leaves them, or takes from them. */
export interface Place {
  id: string;
  expertId: string;
  /** Null where the meeting is planned by hand. */
  slotId: string | null;
  status: 'invited' | 'accepted' | 'left';
  vote: boolean;
}

/** What a step may take that another case could be taking too: places of experts, their time, and a slot. */
export interface Takings {
  places: Place[];
  meetings: { id: string; slotId: string }[];
}

/** What a step takes; null for the many steps that take nothing. Rows that stand already are told apart by the database. */
export function takingsOf({ changes }: Step): Takings | null {
  const places = changes.flatMap((change): Place[] => {
    if (change.record !== 'invitation') return [];
    const { id, expertId, slot, status, vote } = change.row;
    const place = { id, expertId, slotId: slot?.id ?? null, vote };
    return [{ ...place, status: status === 'invited' || status === 'accepted' ? status : 'left' }];
  });
  const meetings = changes.flatMap((change) => {
    if (change.record !== 'session') return [];
    const { id, slotId, status } = change.row;
    return slotId !== null && (status === 'reserved' || status === 'planned') ? [{ id, slotId }] : [];
  });
  const takesNothing = meetings.length === 0 && !places.some(({ status }) => status === 'invited');
  return takesNothing ? null : { places, meetings };
}
