import type { ClockKind } from '#contracts/clocks';

export interface ClockText {
  /** What the clock guards. */
  name: string;
  /** What it is that did not happen when it runs out: the beginning of a sentence. */
  silence: string;
}

/** Every clock in words. */
export const CLOCK_TEXTS: Record<ClockKind, ClockText> = {
  triage: { name: 'beslissen over de aanmelding', silence: 'Beslist niemand op tijd' },
  supplement: { name: 'aanvullen van de aanmelding', silence: 'Komt er geen aanvulling' },
  objection: { name: 'tweede oordeel', silence: 'Komt er niet op tijd een tweede oordeel' },
  assembly: { name: 'samenstellen van het team', silence: 'Is het team dan niet compleet' },
  widerPool: { name: 'zoeken buiten de regio', silence: 'Is er dan nog geen team' },
  invitation: { name: 'antwoord op de uitnodiging', silence: 'Komt er geen antwoord' },
  deliberation: { name: 'overleg en advies', silence: 'Is er dan geen advies' },
  analysis: { name: 'verklarende analyse', silence: 'Komt de analyse niet op tijd' },
  plan: { name: 'bevestigen van het plan', silence: 'Is de hulp dan niet bevestigd' },
  fundingRung: { name: 'besluit over het geld', silence: 'Is er dan geen besluit' },
  fundingReminder: { name: 'besluit na een herinnering', silence: 'Is er dan nog geen besluit' },
  fundingStatutory: { name: 'wettelijke termijn voor het besluit', silence: 'Is er dan geen besluit' },
  fundingSupplement: { name: 'aanvullen van het verzoek om geld', silence: 'Komt er geen aanvulling' },
  provisionalEnd: { name: 'einde van de voorlopige toezegging', silence: 'Is er dan geen definitief besluit' },
  waitNormNear: { name: 'vlak voor de norm voor het wachten', silence: 'Is de hulp dan niet begonnen' },
  waitNorm: { name: 'norm voor het wachten', silence: 'Is de hulp dan niet begonnen' },
  waitCheckIn: { name: 'contact tijdens het wachten', silence: 'Is er dan geen contact geweest' },
  bridgingEnd: { name: 'einde van de overbrugging', silence: 'Kijkt niemand op tijd naar de overbrugging' },
  handoverPreparation: {
    name: 'voorbereiden van de overdracht',
    silence: 'Zijn gesprek en afspraken er dan niet',
  },
  handoverAnswer: { name: 'antwoord op de overdracht', silence: 'Komt er geen antwoord' },
  handoverCall: { name: 'opnieuw bellen na de overdracht', silence: 'Belt niemand op tijd' },
  handoverConfirmation: { name: 'bevestigen van de overdracht', silence: 'Komt de bevestiging niet op tijd' },
  handoverGuard: { name: 'periode waarin de hulp terug kan', silence: 'Geeft de ontvanger de hulp niet terug' },
  followUpMoment: { name: 'volgend contact in de nazorg', silence: 'Is het zover' },
  checkIn: { name: 'contact in de nazorg', silence: 'Is er dan geen contact geweest' },
  safetyAlarm: { name: 'afhandelen van de melding van onveiligheid', silence: 'Handelt niemand dit op tijd af' },
  consentWithdrawn: { name: 'gevolgen van de ingetrokken toestemming', silence: 'Bekijkt niemand dit op tijd' },
  pauseReview: { name: 'opnieuw bekijken van de pauze', silence: 'Bekijkt niemand de pauze op tijd' },
  closing: { name: 'afsluiten van de casus', silence: 'Sluit niemand de casus op tijd af' },
  reopening: { name: 'periode waarin de casus weer open kan', silence: 'Komt er geen terugval' },
  review: { name: 'opnieuw bekijken', silence: 'Bekijkt niemand dit op tijd' },
};
