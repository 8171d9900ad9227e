import { sharesMore } from './sharing-commands.js';

describe(sharesMore.name, () => {
  it.each([
    ...(['inviteTeam', 'replaceMember', 'widenPool', 'moveSession', 'recordLearningRound'] as const),
    ...(['askAnalysis', 'confirmElement', 'recordAgreements'] as const),
  ])('holds %s while a case is restricted', (command) => expect(sharesMore(command)).toBe(true));

  it.each([
    'raiseSafetyAlarm',
    'withdrawCase',
    'pauseCase',
    'recordConsent',
    'recordWaitCheckIn',
    'closeCase',
  ] as const)('lets %s go on', (command) => expect(sharesMore(command)).toBe(false));
});
