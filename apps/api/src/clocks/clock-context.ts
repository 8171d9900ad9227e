import type { CaseRecord, PauseRecord } from '#contracts/cases';
import type { FundingRequestRecord } from '#contracts/funding';
import type { RegionPolicy } from '#contracts/policies';
import type { TaskRecord } from '#contracts/tasks';
import type { StatutoryCalendar } from '#domain/terms/statutory-calendar';

/** All that is known when the clocks of a case are put into words for one reader. */
export interface ClockContext {
  case: CaseRecord;
  readerId: string;
  /** The rules of a version: those that the case runs under, and those that a clock was set by. */
  policyOf(version: number): RegionPolicy;
  /** The list by which the case counts: where no year is stored, by the law alone. */
  statutory: StatutoryCalendar;
  /** The list as far as it is stored: what people ask may not go beyond it. */
  known: StatutoryCalendar;
  tasks: readonly Pick<TaskRecord, 'clockId' | 'state'>[];
  /** Pauses that people made, with what they wrote about them as far as the reader may see it. */
  pauses: readonly (PauseRecord & { reason: string | null })[];
  fundingRequests: readonly FundingRequestRecord[];
  /** What people call that which a clock guards. */
  subjectName(subjectId: string): string | null;
  /** Who is asked next when this person is too late; null where nobody is. */
  substituteOf(userId: string): string | null;
  nameOf(userId: string): string | null;
}
