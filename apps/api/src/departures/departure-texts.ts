import type { Duty } from '#contracts/codes';
import type { DepartureFault } from '#persistence/departures/departures.repository';
import type { DepartureInList } from '#persistence/departures/read-departures';
import { dutchDay } from '../http/dutch.js';
import type { Fault } from '../http/problem.js';
import { replacementText } from '../http/replacement-texts.js';

const IN_REGION = 'Kies iemand die in uw regio werkt.';
const DUTY_NAMES: Record<Duty, string> = {
  coordinator: 'coördinator',
  secondCoordinator: 'tweede coördinator',
  deputyProcessDirector: 'plaatsvervangend procesdirecteur',
  regievoerder: 'regievoerder',
  regionAdmin: 'beheerder',
};

/** What stands in the way of a departure, at the field to mend. */
export function departureFault(fault: DepartureFault): Fault {
  switch (fault.code) {
    case 'unknownPerson':
      return { path: '/userId', message: IN_REGION };
    case 'unknownSuccessor':
      return { path: '/successorUserId', message: IN_REGION };
    case 'leavesAlready':
      return { path: '/userId', message: 'Voor deze persoon is al een vertrek vastgelegd. Trek dat eerst in.' };
    default:
      return { path: '/successorUserId', message: replacementText(fault, fault.successorName) };
  }
}

/** What a departure means for the work, and how far it is. */
export function departureSummary({ userName, successorName, lastDay, state }: DepartureInList, today: string): string {
  switch (state) {
    case 'planned':
      return `${successorName} neemt al het werk van ${userName} over na ${dutchDay(lastDay, today)}.`;
    case 'handingOver':
      return `${successorName} doet al het werk van ${userName}. De casussen worden nu overgezet. Het account van ${userName} is gesloten.`;
    case 'done':
      return `${successorName} heeft al het werk van ${userName}. Het account van ${userName} is gesloten.`;
    case 'cancelled':
      return `Ingetrokken. ${userName} blijft.`;
  }
}

/** What the region must still do itself: the policy names people for its duties. */
export function departureWarning({ userName, successorName, duties, state }: DepartureInList): string | null {
  if (duties.length === 0 || state === 'cancelled') return null;
  const held = duties.map((duty) => DUTY_NAMES[duty]).join(' en ');
  return `${userName} staat in het beleid nog als ${held}. Stel een nieuwe versie vast. Tot dan doet ${successorName} dat werk.`;
}
