import type { AssemblyRequirement } from '#contracts/assembly';
import type { Step } from '#contracts/case-process';
import type { Pool, TeamProposalRecord } from '#contracts/teams';

/** A place that a step gives somebody, or leaves them, or takes from them. */
export interface Place {
  id: string;
  expertId: string;
  /** Null where the meeting is planned by hand. */
  slotId: string | null;
  status: 'invited' | 'accepted' | 'left';
  vote: boolean;
  /** Where they were found: the pool of their proposal. */
  pool: Pool;
  /** What their proposal asks of them, by what they were chosen for. */
  asks: Asked[];
}

type Asked = Pick<AssemblyRequirement, 'domain' | 'level'>;

/** What a step may take that another case could be taking too: places of experts, their time, and a slot. */
export interface Takings {
  places: Place[];
  meetings: { id: string; slotId: string }[];
}

/** What a step takes; null for the many steps that take nothing. Rows that stand already are told apart by the database. */
export function takingsOf({ changes }: Step): Takings | null {
  const proposals = new Map(
    changes.flatMap((change) => (change.record === 'teamProposal' ? [[change.row.id, change.row] as const] : [])),
  );
  const places = changes.flatMap((change): Place[] => {
    if (change.record !== 'invitation') return [];
    const { id, expertId, slot, status, vote, proposalId, covers } = change.row;
    const place = { id, expertId, slotId: slot?.id ?? null, vote, ...promised(covers, proposals.get(proposalId)) };
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

/** Whoever invites writes the proposal in the same step. Of a domain that is asked at several levels the lowest was enough. */
function promised(covers: readonly string[], proposal: TeamProposalRecord | undefined): Pick<Place, 'pool' | 'asks'> {
  const { pool = 'region', requirements = [] } = proposal ?? {};
  const levels = (domain: string) => requirements.filter((one) => one.domain === domain).map(({ level }) => level);
  const asked = covers.map((domain) => ({ domain, levels: levels(domain) })).filter((one) => one.levels.length > 0);
  return { pool, asks: asked.map((one) => ({ domain: one.domain, level: Math.min(...one.levels) })) };
}
