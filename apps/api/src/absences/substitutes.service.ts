import { Injectable } from '@nestjs/common';
import { AbsencesRepository } from '#persistence/absences/absences.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../http/clock.js';
import { localDate } from '../http/local-date.js';
import { wholeList, type Page } from '../http/page.js';
import { invalidInput } from '../http/problems.js';
import { absenceDayFaults } from './absence-days.js';
import type { SearchSubstitutesDto } from './search-substitutes.dto.js';
import { type SubstituteResponse, toSubstitute } from './substitute.response.js';

/** More is no answer to a name: then more of the name is asked. */
const MOST = 20;

/** Who may do somebody's work while they are away. */
@Injectable()
export class SubstitutesService {
  constructor(
    private readonly absences: AbsencesRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Whom this user may name as a substitute for an absence of their own, by name.
   * @throws 400 for days in which nobody can be absent
   */
  async search(user: SignedInUser, body: SearchSubstitutesDto): Promise<Page<SubstituteResponse>> {
    const faults = absenceDayFaults(body, localDate(this.clock.now()));
    if (faults.length > 0) throw invalidInput(faults);
    const { id: userId, regionId } = user;
    const { name, from, until } = body;
    const found = await this.absences.substitutes({ regionId, userId, name, from, until, limit: MOST });
    return wholeList(found.map(toSubstitute));
  }
}
