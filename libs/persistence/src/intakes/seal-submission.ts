import { type CaseKey, openText, sealText } from '#encryption/sealed-words';
import type { Intake } from './intake.js';
import type { IntakeSubmission, SealedSubmission } from './intake-submission.js';

/** Seals all that people told: the intake as one text, so that not even its shape tells anything. */
export function sealSubmission(
  key: CaseKey,
  { intake, bsn: _apart, consents, ...rest }: IntakeSubmission,
): SealedSubmission {
  const seal = (words: string | null) => (words === null ? null : sealText(key, words));
  return {
    ...rest,
    sealedIntake: sealText(key, JSON.stringify(intake)),
    consents: consents.map((consent) => ({ ...consent, how: seal(consent.how), weighing: seal(consent.weighing) })),
  };
}

/** An intake as it was told. */
export const openIntake = (key: CaseKey, sealed: string): Intake => JSON.parse(openText(key, sealed)) as Intake;
