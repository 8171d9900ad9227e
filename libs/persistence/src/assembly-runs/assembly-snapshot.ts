import type { EntityManager } from 'typeorm';
import type { ChosenSlot } from '#contracts/teams';
import type { OrganisationTie } from '#domain/pool/tied-organisations';
import {
  type CandidateQuestion,
  candidateParameters,
  CANDIDATES,
  type ExpertCandidate,
} from '../experts/candidates.js';
import { BARRED_SLOTS, type BarredSlot } from './barred-slots.js';
import { INVOLVED, TIES } from './conflicts.js';
import { FREE_SLOTS, ONE_FREE_SLOT, type SlotQuestion } from './free-slots.js';

/** The tables that a team is chosen from, all as of one moment. */
export class AssemblySnapshot {
  constructor(private readonly manager: EntityManager) {}

  /** Everybody whom the team of a case could be chosen from, with their load and what they have to do with the case. */
  candidates(question: CandidateQuestion): Promise<ExpertCandidate[]> {
    return this.manager.query(CANDIDATES, candidateParameters(question));
  }

  /** Organisations whose people are not independent of the case; not those tied to them. */
  async involved(caseId: string): Promise<string[]> {
    const rows = await this.manager.query<{ id: string }[]>(INVOLVED, [caseId]);
    return rows.map(({ id }) => id);
  }

  /** Which organisations are tied to which, in every region: employers work across them. */
  ties(): Promise<OrganisationTie[]> {
    return this.manager.query(TIES);
  }

  /** The first slots that are free, earliest first; with `before` only those that begin before that moment. */
  freeSlots(question: SlotQuestion & { before: string | null; most: number }): Promise<ChosenSlot[]> {
    const { regionId, caseId, from, urgent, before, most, own } = question;
    return this.manager.query(FREE_SLOTS, [regionId, caseId, from, urgent, before, most, own]);
  }

  /** One slot where this case may have it, or has it; null where not. */
  async freeSlot(id: string, { regionId, caseId, from, urgent, own }: SlotQuestion): Promise<ChosenSlot | null> {
    const found = await this.manager.query<ChosenSlot[]>(ONE_FREE_SLOT, [regionId, caseId, from, id, urgent, own]);
    return found[0] ?? null;
  }

  /** Who cannot come in which of these slots. */
  barred(slotIds: readonly string[], caseId: string): Promise<BarredSlot[]> {
    return slotIds.length === 0 ? Promise.resolve([]) : this.manager.query(BARRED_SLOTS, [slotIds, caseId]);
  }
}
