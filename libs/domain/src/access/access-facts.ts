import type { ParticipantRecord } from '#contracts/cases';
import type { ElementStatus } from '#contracts/support-elements';

/** A look at a case for a limited time, by somebody who was not asked. */
export interface EmergencyLook {
  userId: string;
  from: string;
  until: string;
  /** When it was ended before its time. */
  endedAt: string | null;
}

/** Everything about a case that decides who sees it and how much. */
export interface AccessFacts {
  regionId: string;
  closed: boolean;
  /** Whether the processing is restricted (AVG art. 18) at this moment. */
  restricted: boolean;
  participations: readonly Pick<ParticipantRecord, 'userId' | 'role' | 'view' | 'until'>[];
  /** Organisations that are about to give, or give, help of this case. */
  supplierIds: readonly string[];
  emergencies: readonly EmergencyLook[];
}

/** From the moment at which it is waited for, the provider's colleagues see the help that is theirs to give. */
export const SUPPLYING: readonly ElementStatus[] = ['waiting', 'handover', 'started'];
