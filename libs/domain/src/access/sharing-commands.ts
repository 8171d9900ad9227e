import type { CommandName } from '#contracts/commands';

/**
 * What brings a dossier to somebody who does not have it yet, or has them work with it: not while its processing is
 * restricted (AVG art. 18, second paragraph). What keeps a child safe, runs already, stops or is taken back goes on.
 */
const SHARING_COMMANDS: ReadonlySet<CommandName> = new Set<CommandName>([
  'proposeTeam',
  'inviteTeam',
  'replaceMember',
  'widenPool',
  'confirmTeam',
  'planSession',
  'moveSession',
  'recordLearningRound',
  'askAnalysis',
  'confirmElement',
  'supplementFunding',
  'proposeHandover',
  'recordAgreements',
]);

/** Whether a command must wait until a restriction is lifted. */
export const sharesMore = (command: CommandName): boolean => SHARING_COMMANDS.has(command);
