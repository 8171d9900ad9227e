import { Injectable } from '@nestjs/common';
import type { Attendance } from '#contracts/sessions';
import { type CasePerson, CasePeopleRepository } from '#persistence/sessions/case-people.repository';
import { CaseVisibility } from '../case-records/case-visibility.js';
import type { CommandContext } from '../commands/command-context.js';
import { Clock } from '../http/clock.js';
import { dutchMoment } from '../http/dutch.js';
import type { Fault } from '../http/problem.js';
import { invalidInput } from '../http/problems.js';

/** Who was at a session, and when it was. */
export interface Held {
  heldAt: string;
  attendances: readonly Attendance[];
}

/** Whether a session can have been held like this: what is recorded stands for ever. */
@Injectable()
export class AttendanceCheck {
  constructor(
    private readonly people: CasePeopleRepository,
    private readonly visibility: CaseVisibility,
    private readonly clock: Clock,
  ) {}

  /** @throws 400 for a moment outside the case, and for everybody named who has nothing to do with it */
  async require({ user, caseId }: CommandContext, held: Held): Promise<void> {
    const { case: theCase } = await this.visibility.look(user, caseId);
    const faults = whenFaults(held, theCase.submittedAt, this.clock.now());
    if (faults.length > 0) throw invalidInput(faults);
    const known = await this.people.among(caseId, idsOf(held), held.heldAt);
    // Whoever writes this down leads the case now, also when nobody was named for who is away.
    const unknown = whoFaults(held, [...known, { userId: user.id, expert: false }]);
    if (unknown.length > 0) throw invalidInput(unknown);
  }
}

const idsOf = ({ attendances }: Held): string[] =>
  attendances.map(({ userId }) => userId).filter((id): id is string => id !== null);

function whenFaults({ heldAt }: Held, submittedAt: string, now: Date): Fault[] {
  const at = Date.parse(heldAt);
  if (at > now.getTime()) {
    return [{ path: '/heldAt', message: 'Dit moment is nog niet geweest. Vul in wanneer de sessie was.' }];
  }
  if (at >= Date.parse(submittedAt)) return [];
  const since = dutchMoment(submittedAt);
  const message = `Deze casus is er sinds ${since}. Vul een later moment in.`;
  return [{ path: '/heldAt', message }];
}

function whoFaults({ attendances }: Held, known: readonly CasePerson[]): Fault[] {
  const people = new Map<string, boolean>();
  for (const { userId, expert } of known) people.set(userId, expert || (people.get(userId) ?? false));
  return attendances.flatMap(({ kind, userId }, index) => {
    const message = userId === null ? null : whyNot(kind, people.get(userId));
    return message === null ? [] : [{ path: `/attendances/${index}/userId`, message }];
  });
}

/** Why somebody cannot have been there as this; null when they can. */
function whyNot(kind: Attendance['kind'], expert: boolean | undefined): string | null {
  if (expert === undefined) return 'Kies iemand die bij deze casus hoort. Laat dit leeg voor wie niet kan inloggen.';
  if (kind === 'expert' && !expert) return 'Kies een deskundige die in het team van deze casus zit of zat.';
  return null;
}
