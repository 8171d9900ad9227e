import { Injectable } from '@nestjs/common';
import type { ClockRecord } from '#contracts/clocks';
import { askedClock } from '#domain/access/asked-clock';
import { CaseWords } from '#persistence/case-keys/case-words';
import { CaseRecordsRepository } from '#persistence/case-records/case-records.repository';
import type { RecordRows } from '#persistence/case-records/record-entities';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { VisibleCase } from '../case-records/case-visibility.js';
import { clocksAskedOf, subjectsAskedOf } from './asked-clocks.js';
import type { ClockContext } from './clock-context.js';
import { ClockRules } from './clock-rules.js';
import type { ClockResponse } from './clock.response.js';
import { explainClock } from './explain-clock.js';
import { namesOfGuarded, readGuarded } from './guarded-records.js';
import { inOrder } from './live-clock.js';
import { NamedPeople } from './named-people.js';

/** The clocks of a case that somebody sees, with all that is needed to put them into words. */
export interface SeenClocks {
  clocks: ClockRecord[];
  tasks: RecordRows['task'][];
  context: ClockContext;
  /** Whether what happened to this record is part of what they see. */
  tellsOf(subjectId: string | null): boolean;
}

/** The same in words. */
export interface ExplainedClocks {
  clocks: ClockResponse[];
  tasks: RecordRows['task'][];
  /** Pauses that people made, as far as the reader may see them. */
  pauses: ClockContext['pauses'];
  nameOf(userId: string): string | null;
  tellsOf: SeenClocks['tellsOf'];
}

/** Reads and explains the clocks of a case, as far as the reader may see them. */
@Injectable()
export class ClockLookup {
  constructor(
    private readonly records: CaseRecordsRepository,
    private readonly rules: ClockRules,
    private readonly people: NamedPeople,
    private readonly words: CaseWords,
  ) {}

  /** Every clock of a case in words, past before to come. */
  async explain(user: SignedInUser, visible: VisibleCase): Promise<ExplainedClocks> {
    const { clocks, tasks, context, tellsOf } = await this.look(user, visible);
    return {
      tasks,
      pauses: context.pauses,
      nameOf: context.nameOf,
      tellsOf,
      clocks: clocks.map((clock) => explainClock(clock, context)),
    };
  }

  /** The same before it is put into words. */
  async look(user: SignedInUser, { case: record, view }: VisibleCase): Promise<SeenClocks> {
    const [allClocks, allTasks, ...sealed] = await Promise.all([
      this.records.list('clock', record.id),
      this.records.list('task', record.id),
      this.records.list('pause', record.id),
      readGuarded(this.records, record.id),
    ]);
    const [allPauses, guarded] = await this.words.open(record.id, sealed);
    const seen = view === 'full' ? allClocks : allClocks.filter(clocksAskedOf(user, guarded)).map(askedClock);
    const clocks = seen.sort(inOrder);
    const ids = new Set(clocks.map(({ id }) => id));
    const tasks = view === 'full' ? allTasks : allTasks.filter(({ clockId }) => clockId !== null && ids.has(clockId));
    const { fundingRequests } = guarded;
    const rules = await this.rules.read(record, clocks);
    const people = await this.people.read({ case: record, clocks, tasks, fundingRequests, policy: rules.current });
    const names = namesOfGuarded(guarded);
    const context: ClockContext = {
      ...rules,
      ...people,
      case: record,
      readerId: user.id,
      tasks,
      pauses: view === 'full' ? allPauses : [],
      fundingRequests,
      subjectName: (id) => names.get(id) ?? null,
    };
    const subjects = view === 'full' ? null : new Set([...subjectsAskedOf(user, guarded), ...ids]);
    const tellsOf = (id: string | null) => subjects === null || (id !== null && subjects.has(id));
    return { clocks, tasks, context, tellsOf };
  }
}
