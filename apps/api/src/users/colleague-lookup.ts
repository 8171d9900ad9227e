import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts/codes';
import { ColleaguesRepository } from '#persistence/tasks/colleagues.repository';
import { Clock } from '../http/clock.js';
import { invalidInput } from '../http/problems.js';
import { ROLE_NAMES } from '../auth/role-names.js';

/** People who can be given work: of its region, with its role, and there. */
@Injectable()
export class ColleagueLookup {
  constructor(
    private readonly colleagues: ColleaguesRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses somebody who cannot take work of these roles over now.
   * @param regionId of the work: whoever gets it may see the case, whatever the region of who gives it
   * @param path JSON pointer of the field that names them
   * @throws 400 with what to choose instead
   */
  async requireReceiver(regionId: string, userId: string, roles: readonly Role[], path: string): Promise<void> {
    const known = await this.colleagues.inRoles(regionId, roles, this.clock.now().toISOString());
    const receiver = known.find((colleague) => colleague.userId === userId);
    const missing = roles.find((role) => !receiver?.roles.includes(role));
    if (!receiver || missing)
      throw refused(path, `Kies een collega uit de regio van de taak met de rol ${namesOf(roles)}.`);
    if (receiver.absent) throw refused(path, `${receiver.displayName} is er nu niet. Kies een collega die er wel is.`);
  }
}

const namesOf = (roles: readonly Role[]): string => [...new Set(roles)].map((role) => ROLE_NAMES[role]).join(' en ');
const refused = (path: string, message: string) => invalidInput([{ path, message }]);
