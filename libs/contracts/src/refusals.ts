/** Why a command is refused. One code, one HTTP status, one Dutch sentence (apps/api/src/http/refusals.ts). */
export const REFUSAL_CODES = [
  'caseClosed',
  'casePaused',
  'notInThisPhase',
  'notYours',
  'unknownRecord',
  'alreadyDecided',
  'alreadyObjected',
  'samePersonDecides',
  'nothingToObjectTo',
  'supplementOpen',
  'noTeam',
  'invitationsOpen',
  'alreadyAnswered',
  'noSessionHeld',
  'analysisOpen',
  'noElements',
  'missingReasonForSecondBest',
  'noMandate',
  'aboveCeiling',
  'amountAboveRequest',
  'waitEnded',
  'conversationFirst',
  'agreementsFirst',
  'callFirst',
  'notAccepted',
  'guardPeriodOver',
  'helpStillOpen',
  'alreadyPaused',
  'notPaused',
  'dateInPast',
  'personalTask',
  'alreadyClaimed',
  'clockEnded',
  'lastDayBegun',
  'consentMissing',
  'slotTaken',
  'seatTaken',
  'searchFailed',
  'cannotBeAsked',
  'meetsElsewhere',
  'widestPool',
  'interestOpen',
  'noSuchMember',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Who did what meanwhile, for the panel 'intussen besloten'. Ids and codes only. */
export interface RefusalDetails {
  by?: string;
  at?: string;
  was?: string;
  amountCents?: number;
  ceilingCents?: number;
}
