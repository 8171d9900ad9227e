import type { RefusalCode, RefusalDetails } from '#contracts/refusals';
import { dutchMoment, euros } from './dutch.js';
import type { Problem } from './problem.js';

/** What a refusal may tell besides its code: the details, with the name of who did it. */
export interface RefusalWords extends RefusalDetails {
  byName?: string;
  /** Who asks now is who did it. */
  byYou?: boolean;
}
interface RefusalText {
  status: 403 | 404 | 409;
  title: string;
  detail(words: RefusalWords): string;
}

const conflict = (title: string, detail: string | ((words: RefusalWords) => string)): RefusalText => ({
  status: 409,
  title,
  detail: typeof detail === 'string' ? () => detail : detail,
});
const meanwhile = ({ byName, byYou, at }: RefusalWords): string => {
  const when = at ? ` op ${dutchMoment(at)}` : '';
  if (byYou) return ` Dat deed u zelf${when}.`;
  if (byName) return ` Dat deed ${byName}${when}.`;
  return when && ` Dat was${when}.`;
};
const amount = (cents: number | undefined): string => (cents === undefined ? '' : ` (${euros(cents)})`);

/** One sentence a code: what is the matter, and what to do about it. */
export const REFUSALS: Record<RefusalCode, RefusalText> = {
  caseClosed: conflict('Casus is afgesloten', (w) => `Deze casus is al afgesloten.${meanwhile(w)}`),
  casePaused: conflict('Casus is gepauzeerd', (w) => `Deze casus staat stil. Hervat de casus eerst.${meanwhile(w)}`),
  notInThisPhase: conflict('Past niet in deze fase', 'De casus is nu in een andere fase. Bekijk de casus opnieuw.'),
  notYours: {
    status: 403,
    title: 'Dit is aan iemand anders',
    detail: () => 'Iemand anders is hiervoor gevraagd. Bekijk bij de casus wie dat is.',
  },
  unknownRecord: { status: 404, title: 'Niet gevonden', detail: () => 'Dit bestaat niet bij deze casus.' },
  alreadyDecided: conflict('Intussen besloten', (w) => `Hierover is intussen al besloten.${meanwhile(w)}`),
  alreadyObjected: conflict(
    'Al bezwaar gemaakt',
    (w) => `Tegen dit besluit is al een tweede oordeel gevraagd; dat kan één keer.${meanwhile(w)}`,
  ),
  samePersonDecides: conflict(
    'Een tweede persoon beslist',
    'U nam het eerste besluit. Een collega moet over het tweede oordeel beslissen.',
  ),
  nothingToObjectTo: conflict(
    'Niets om tegen op te komen',
    'Er is geen afwijzend besluit waarover u een tweede oordeel kunt vragen.',
  ),
  supplementOpen: conflict(
    'Er wordt gewacht op aanvulling',
    'De aanvulling is nog niet binnen. Wacht daarop, of beslis na de termijn.',
  ),
  noTeam: conflict(
    'Geen team in dit voorstel',
    'Bij dit voorstel is geen team gevonden, dus er is niemand om uit te nodigen. Vraag minder of iets anders, of zoek breder.',
  ),
  invitationsOpen: conflict(
    'Uitnodigingen staan nog open',
    'Nog niet iedereen heeft geantwoord. Wacht, of vervang wie niet antwoordt.',
  ),
  alreadyAnswered: conflict('Al beantwoord', (w) => `Hier is al op geantwoord.${meanwhile(w)}`),
  noSessionHeld: conflict('Nog geen overleg geweest', 'Leg eerst vast wie er bij het overleg was.'),
  analysisOpen: conflict(
    'Analyse is nog niet klaar',
    'De verklarende analyse is gevraagd en nog niet binnen. Wacht daarop.',
  ),
  noElements: conflict('Geen hulp in het plan', 'Er is nog geen hulp vastgelegd. Leg eerst een advies met hulp vast.'),
  missingReasonForSecondBest: conflict(
    'Zeg wat ontbreekt',
    'Bij een tweede keus hoort wat er ontbrak: geen plek (noPlace) of geen aanbod (noOffer).',
  ),
  noMandate: conflict('Geen mandaat', 'U hebt voor dit verzoek nu geen mandaat. Bekijk bij het verzoek wie beslist.'),
  aboveCeiling: conflict(
    'Boven uw mandaat',
    (w) =>
      `Dit bedrag${amount(w.amountCents)} is hoger dan uw mandaat toestaat${amount(w.ceilingCents)}. Een hogere trede moet beslissen.`,
  ),
  amountAboveRequest: conflict(
    'Meer dan gevraagd',
    (w) => `Dit bedrag${amount(w.amountCents)} is hoger dan gevraagd. Ken hoogstens het gevraagde bedrag toe.`,
  ),
  waitEnded: conflict('Er wordt niet meer gewacht', (w) => `Deze wachttijd is al voorbij.${meanwhile(w)}`),
  conversationFirst: conflict('Eerst het gesprek', 'Leg eerst het gezamenlijke gesprek met het gezin vast.'),
  agreementsFirst: conflict('Eerst de afspraken', 'Leg eerst de afspraken vast.'),
  notAccepted: conflict('Nog niet aangenomen', 'De ontvanger heeft de overdracht nog niet aangenomen.'),
  callFirst: conflict(
    'Eerst opnieuw bellen',
    'Bel eerst opnieuw, een week na de overdracht. Daarna kunt u bevestigen.',
  ),
  guardPeriodOver: conflict(
    'Te laat om terug te geven',
    'De termijn voor teruggeven is voorbij. Meld een terugval als het niet goed gaat.',
  ),
  helpStillOpen: conflict('Er loopt nog hulp', 'Er is nog hulp die niet is begonnen of afgerond. Rond die eerst af.'),
  alreadyPaused: conflict('Staat al stil', (w) => `Deze casus of termijn staat al stil.${meanwhile(w)}`),
  notPaused: conflict('Staat niet stil', 'Deze casus of termijn staat niet stil, of is al hervat.'),
  dateInPast: conflict('Datum is voorbij', 'Deze datum is al voorbij. Kies een datum vanaf vandaag.'),
  personalTask: conflict(
    'Kan alleen deze persoon doen',
    'Deze taak is aan één persoon gevraagd en kan niet naar een ander. Leg een afwezigheid vast, of vraag iemand opnieuw.',
  ),
  alreadyClaimed: conflict('Al opgepakt', (w) => `Een collega heeft deze taak al opgepakt.${meanwhile(w)}`),
  clockEnded: conflict(
    'Termijn is al voorbij',
    (w) => `Deze termijn is al geëindigd.${meanwhile(w)} Bekijk de casus opnieuw.`,
  ),
  lastDayBegun: conflict(
    'De laatste dag is begonnen',
    'De laatste dag van deze termijn is al begonnen. Stilzetten verandert dan niets meer.',
  ),
  consentMissing: conflict(
    'Toestemming ontbreekt',
    'Zonder toestemming delen wij het dossier niet. Vraag het aan het kind en de ouders, of leg vast waarom delen toch moet.',
  ),
  slotTaken: conflict(
    'Dit moment is bezet',
    'Een andere casus heeft dit moment intussen gekregen. Kies een ander moment.',
  ),
  seatTaken: conflict(
    'Een expert kan niet meer',
    'Iemand uit dit team kan intussen niet meer worden gevraagd: diegene zit vol, is weg, is er niet meer voor uw regio, heeft de kennis niet meer of heeft een belang bij de casus. Laat het team opnieuw uitrekenen.',
  ),
  meetsElsewhere: conflict(
    'Een expert heeft dan een ander overleg',
    'Iemand uit het team zit dan al in het overleg van een andere casus. Kies een ander moment.',
  ),
  searchFailed: conflict(
    'Het team kon niet worden uitgerekend',
    'Er is niets veranderd. Probeer het over een paar minuten opnieuw. Blijft het zo, vraag dan de beheerder.',
  ),
  cannotBeAsked: conflict(
    'Deze expert kan niet meedoen',
    'Iemand die u in het team wilt, is afwezig of zit niet meer in de pool. Vraag iemand anders.',
  ),
  widestPool: conflict(
    'Breder zoeken kan niet',
    'Er wordt al in heel Nederland gezocht. Vraag minder, of een lager niveau.',
  ),
  interestOpen: conflict(
    'Uw belangen ontbreken nog',
    'Zeg van elke betrokken organisatie of u er een belang bij hebt. Dan kunt u de uitnodiging aannemen.',
  ),
  noSuchMember: conflict(
    'Geen lid van dit team',
    'Deze expert zit niet in het team van deze casus. Bekijk het team opnieuw.',
  ),
};

/** How a refusal of the process looks to the caller. */
export function refusalProblem(code: RefusalCode, words: RefusalWords): Problem {
  const { status, title, detail } = REFUSALS[code];
  return { type: `/problems/${code}`, title, status, detail: detail(words) };
}
