import type { RecordRows } from '#persistence/case-records/record-entities';
import type { CaseRecordsRepository } from '#persistence/case-records/case-records.repository';

/** What the clocks of a case guard. */
export interface GuardedRecords {
  supportElements: RecordRows['supportElement'][];
  fundingRequests: RecordRows['fundingRequest'][];
  waits: RecordRows['wait'][];
  handovers: RecordRows['handover'][];
  invitations: RecordRows['invitation'][];
  analysisRequests: RecordRows['analysisRequest'][];
}

export async function readGuarded(records: CaseRecordsRepository, caseId: string): Promise<GuardedRecords> {
  const [supportElements, fundingRequests, waits, handovers, invitations, analysisRequests] = await Promise.all([
    records.list('supportElement', caseId),
    records.list('fundingRequest', caseId),
    records.list('wait', caseId),
    records.list('handover', caseId),
    records.list('invitation', caseId),
    records.list('analysisRequest', caseId),
  ]);
  return { supportElements, fundingRequests, waits, handovers, invitations, analysisRequests };
}

/** What people call each of these: the help that it is about. By id; what is not here has no name of its own. */
export function namesOfGuarded({ supportElements, fundingRequests, waits, handovers }: GuardedRecords) {
  const help = new Map(supportElements.map(({ id, what }) => [id, what]));
  const about = [...fundingRequests, ...waits, ...handovers].map(
    ({ id, elementId }) => [id, (elementId && help.get(elementId)) ?? null] as const,
  );
  return new Map([...help, ...about]);
}
