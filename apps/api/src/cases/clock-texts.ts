import type { ClockKind } from '#contracts/clocks';

export interface ClockText {
  /** What the clock guards. */
  name: string;
  /** What happens when it runs out. */
  next: string;
}

const NEXT_OWNER = 'gaat de taak naar de volgende verantwoordelijke; de casus blijft open en zichtbaar te laat.';

/** Every clock in words: what it guards, and what comes next when nobody acts. */
export const CLOCK_TEXTS: Record<ClockKind, ClockText> = {
  triage: { name: 'beslissen over de aanmelding', next: `Beslist niemand, dan ${NEXT_OWNER}` },
  supplement: {
    name: 'aanvullen van de aanmelding',
    next: 'Komt er geen aanvulling, dan beslist de coördinator hoe het verder gaat.',
  },
  objection: { name: 'tweede oordeel', next: `Komt er geen tweede oordeel, dan ${NEXT_OWNER}` },
  assembly: {
    name: 'samenstellen van het team',
    next: 'Is er dan geen team, dan wordt buiten de regio gezocht en weet de coördinator dat.',
  },
  invitation: {
    name: 'antwoord op de uitnodiging',
    next: 'Komt er geen antwoord, dan wordt de volgende geschikte expert uitgenodigd.',
  },
  deliberation: { name: 'overleg en advies', next: `Is er dan geen advies, dan ${NEXT_OWNER}` },
  analysis: { name: 'verklarende analyse', next: `Komt de analyse niet, dan ${NEXT_OWNER}` },
  plan: { name: 'bevestigen van het plan', next: `Bevestigt niemand de hulp, dan ${NEXT_OWNER}` },
  fundingRung: {
    name: 'besluit over het geld',
    next: 'Beslist niemand, dan volgt een herinnering en daarna de volgende trede van het mandaat.',
  },
  fundingReminder: {
    name: 'besluit na herinnering',
    next: 'Beslist niemand, dan gaat het verzoek naar de volgende trede, en aan het eind naar wie doorzettingsmacht heeft.',
  },
  fundingStatutory: {
    name: 'wettelijke termijn voor het besluit',
    next: 'Is er dan geen besluit, dan beslist wie doorzettingsmacht heeft.',
  },
  fundingSupplement: { name: 'aanvullen van het verzoek om geld', next: `Komt er geen aanvulling, dan ${NEXT_OWNER}` },
  provisionalEnd: {
    name: 'einde van de voorlopige toezegging',
    next: 'Is er dan geen definitief besluit, dan krijgt de coördinator de taak om dat te regelen.',
  },
  waitNormNear: {
    name: 'norm voor het wachten komt dichtbij',
    next: 'Is er dan geen startdatum, dan dringen coördinator en aanbieder aan.',
  },
  waitNorm: { name: 'norm voor het wachten', next: `Is de hulp dan niet begonnen, dan ${NEXT_OWNER}` },
  waitCheckIn: { name: 'contact tijdens het wachten', next: `Is er geen contact geweest, dan ${NEXT_OWNER}` },
  bridgingEnd: {
    name: 'einde van de overbrugging',
    next: 'Is de hulp dan niet begonnen, dan moet er een nieuwe overbrugging komen.',
  },
  handoverPreparation: {
    name: 'voorbereiden van de overdracht',
    next: `Is het gesprek dan niet geweest, dan ${NEXT_OWNER}`,
  },
  handoverAnswer: {
    name: 'antwoord op de overdracht',
    next: 'Komt er geen antwoord, dan gaat de hulp terug naar het plan; de overdrager blijft verantwoordelijk.',
  },
  handoverCall: { name: 'opnieuw bellen na een week', next: `Belt niemand, dan ${NEXT_OWNER}` },
  handoverConfirmation: { name: 'bevestigen van de overdracht', next: `Bevestigt niet iedereen, dan ${NEXT_OWNER}` },
  handoverGuard: {
    name: 'periode waarin de hulp terug kan',
    next: 'Daarna kan de ontvanger de hulp niet meer zomaar teruggeven.',
  },
  followUpMoment: {
    name: 'volgend contact in de nazorg',
    next: 'Dan krijgt de regievoerder de taak om contact op te nemen.',
  },
  checkIn: {
    name: 'contact in de nazorg',
    next: 'Neemt de regievoerder geen contact op, dan gaat de taak naar de coördinator.',
  },
  safetyAlarm: {
    name: 'afhandelen van de melding van onveiligheid',
    next: `Handelt niemand dit af, dan ${NEXT_OWNER}`,
  },
  consentWithdrawn: { name: 'gevolgen van ingetrokken toestemming', next: `Beslist niemand, dan ${NEXT_OWNER}` },
  pauseReview: { name: 'opnieuw bekijken van de pauze', next: `Bekijkt niemand dit, dan ${NEXT_OWNER}` },
  closing: { name: 'afsluiten van de casus', next: `Sluit niemand de casus af, dan ${NEXT_OWNER}` },
  reopening: { name: 'periode waarin de casus weer open kan', next: 'Daarna is een nieuwe aanmelding nodig.' },
  review: { name: 'opnieuw bekijken', next: `Bekijkt niemand dit, dan ${NEXT_OWNER}` },
};
