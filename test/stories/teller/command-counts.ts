import type { CommandName } from '#contracts/commands';
import type { Teller } from './teller.js';
import type { World } from './world.js';

/** Names of the commands that people have done on an instance, as it counts them itself. */
export async function commandsDone({ baseUrl }: World): Promise<Set<string>> {
  const figures = await (await fetch(`${baseUrl}/metrics`)).text();
  const done = figures.matchAll(/^doorbraak_commands_total\{command="(\w+)",outcome="done"\} [1-9]/gm);
  return new Set([...done].map(([, command]) => command!));
}

/** Commands that no person gives: bulk runs do, and each leaves this on the timeline of a case. */
const BY_BULK_RUNS: Record<string, CommandName> = { policyAdopted: 'adoptPolicy', personReplaced: 'replacePerson' };

/** Names of the commands that bulk runs gave a case, by its timeline. */
export async function commandsByBulkRuns(teller: Teller, caseId: string): Promise<string[]> {
  const events = await teller.as('coordinator').list<{ type: string }>(`cases/${caseId}/timeline`);
  return events.flatMap(({ type }) => BY_BULK_RUNS[type] ?? []);
}

/** Every command of the contract: a name that is left out does not compile. */
const COMMANDS: Record<CommandName, true> = {
  decideTriage: true,
  supplementCase: true,
  extendSupplement: true,
  submitObjection: true,
  decideObjection: true,
  proposeTeam: true,
  inviteTeam: true,
  answerInvitation: true,
  declareConflict: true,
  replaceMember: true,
  widenPool: true,
  confirmTeam: true,
  planSession: true,
  moveSession: true,
  recordLearningRound: true,
  recordAttendance: true,
  askAnalysis: true,
  deliverAnalysis: true,
  recordAdvice: true,
  confirmElement: true,
  dropElement: true,
  adjustElement: true,
  endElement: true,
  decideFunding: true,
  commitProvisionally: true,
  supplementFunding: true,
  expectStart: true,
  recordWaitCheckIn: true,
  planBridging: true,
  startHelp: true,
  proposeHandover: true,
  holdConversation: true,
  recordAgreements: true,
  answerHandover: true,
  callAgain: true,
  confirmHandover: true,
  handBack: true,
  recordCheckIn: true,
  reportRelapse: true,
  raiseSafetyAlarm: true,
  recordConsent: true,
  pauseCase: true,
  resumeCase: true,
  withdrawCase: true,
  changeInvolvedOrganisations: true,
  reassign: true,
  replacePerson: true,
  adoptPolicy: true,
  pauseClock: true,
  resumeClock: true,
  claimTask: true,
  releaseTask: true,
  handOverTask: true,
  completeTask: true,
  closeCase: true,
};

export const allCommands = Object.keys(COMMANDS);
