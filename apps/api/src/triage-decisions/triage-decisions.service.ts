import { Injectable } from '@nestjs/common';
import type { DecideTriageInput } from '#contracts/triage';
import { TablesRepository } from '#persistence/tables/tables.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { invalidInput } from '../http/problems.js';
import { UserLookup } from '../users/user-lookup.js';
import type { DecideTriageDto } from './decide-triage.dto.js';

/** What a triage decision needs from the region: its regievoerders and the tables that may take a case over. */
@Injectable()
export class TriageDecisionsService {
  constructor(
    private readonly users: UserLookup,
    private readonly tables: TablesRepository,
  ) {}

  /** The ids and codes of the decision; 400 when the region does not know the table or the regievoerder. */
  async inputOf(user: SignedInUser, body: DecideTriageDto): Promise<DecideTriageInput> {
    const { outcome, tableId, urgent = null, regievoerderId = null } = body;
    await this.users.require(user, { '/regievoerderId': regievoerderId }, 'regievoerder');
    const table = tableId ? await this.tableOf(user, tableId) : null;
    return { outcome, table, urgent, regievoerderId };
  }

  private async tableOf(user: SignedInUser, id: string): Promise<NonNullable<DecideTriageInput['table']>> {
    const table = await this.tables.find(id);
    if (table?.regionId !== user.regionId) {
      throw invalidInput([{ path: '/tableId', message: 'Kies een tafel van uw regio.' }]);
    }
    return { id, contactUserId: table.contactUserId, organisationId: table.organisationId };
  }
}
