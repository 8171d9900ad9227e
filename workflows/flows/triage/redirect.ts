import type { Actor } from '#contracts/cases';
import type { DecideTriageInput } from '#contracts/triage';
import type { Move } from '../../case-escalation/move.js';
import { prepareHandover } from '../handover/prepare-handover.js';

/** Another table takes over. A redirect is itself a warm handover: nobody lets go before the table has accepted. */
export function startRedirect(move: Move, sender: Actor, table: NonNullable<DecideTriageInput['table']>): void {
  prepareHandover(move, {
    kind: 'redirect',
    elementId: null,
    sender,
    receiverUserId: table.contactUserId,
    receiverOrganisationId: table.organisationId,
  });
}
