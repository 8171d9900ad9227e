import type { AbsenceFault, AbsenceInList } from '#persistence/absences/absences.repository';
import { dutchDay } from '../http/dutch.js';
import type { Fault } from '../http/problem.js';
import { replacementText } from '../http/replacement-texts.js';

const IN_REGION = 'Kies iemand die in uw regio werkt.';
const NEEDED = 'Kies wie vervangt. Alleen voor wie niets anders is dan expert mag dit leeg zijn.';

/** What stands in the way of an absence, at the field to mend. */
export function absenceFault(fault: AbsenceFault): Fault {
  switch (fault.code) {
    case 'unknownPerson':
      return { path: '/userId', message: IN_REGION };
    case 'unknownSubstitute':
      return { path: '/substituteUserId', message: IN_REGION };
    case 'substituteNeeded':
      return { path: '/substituteUserId', message: NEEDED };
    case 'overlapping':
      return { path: '/from', message: 'In deze tijd is al een afwezigheid vastgelegd. Trek die eerst in.' };
    default:
      return { path: '/substituteUserId', message: replacementText(fault, fault.substituteName) };
  }
}

/** What an absence means for the work: how much there is, who does it, and what stays. */
export function absenceSummary(absence: AbsenceInList, today: string): string {
  const { userName, substituteName, openTasks, openInvitations, seatTasks, meetings, from, until, cancelledAt } =
    absence;
  if (cancelledAt) return `Ingetrokken. ${userName} doet het eigen werk weer zelf.`;
  const period =
    from === until
      ? `op ${dutchDay(from, today)}`
      : `van ${dutchDay(from, today)} tot en met ${dutchDay(until, today)}`;
  return [
    substituteName === null
      ? `${userName} is er niet ${period}. Niemand neemt een plaats in een team over.`
      : `${userName} heeft ${counted(openTasks)}. ${substituteName} ${takesOver(openTasks)} ${period}.`,
    ...(openInvitations > 0 ? [invitationsStay(openInvitations, userName)] : []),
    ...(seatTasks > 0 ? [seatTasksStay(seatTasks, userName)] : []),
    ...(meetings > 0 ? [teamsAreTold(meetings, userName)] : []),
  ].join(' ');
}

function counted(tasks: number): string {
  if (tasks === 0) return 'nu geen taken';
  return tasks === 1 ? '1 taak' : `${tasks} taken`;
}

function takesOver(tasks: number): string {
  if (tasks === 0) return 'neemt nieuw werk over';
  return tasks === 1 ? 'neemt die over' : 'neemt ze over';
}

/** Silence on an invitation is a decline: then the next best expert is asked. */
function invitationsStay(invitations: number, name: string): string {
  const what = invitations === 1 ? '1 uitnodiging gaat niet mee' : `${invitations} uitnodigingen gaan niet mee`;
  return `${what}: alleen ${name} kan daarop antwoorden. Zonder antwoord vragen wij een andere expert.`;
}

/** A seat in a team of experts is personal: what is asked of it stays, and its clock goes on to the coordinator. */
function seatTasksStay(tasks: number, name: string): string {
  const what = tasks === 1 ? '1 andere taak' : `${tasks} andere taken`;
  const goes = tasks === 1 ? 'gaat niet mee' : 'gaan niet mee';
  return `${what} in een team van experts ${goes}: ${name} blijft daarvoor aan de beurt.`;
}

/** A team should not meet without somebody who said yes: its coordinator asks another expert, or moves the meeting. */
function teamsAreTold(meetings: number, name: string): string {
  const what = meetings === 1 ? '1 overleg' : `${meetings} overleggen`;
  return `${name} zei ja op ${what} in die tijd: de coördinator vraagt een andere expert of verplaatst het overleg.`;
}
