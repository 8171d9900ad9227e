/** Every kind of problem besides the refusals of the process. Code → status, title and what to do. */
export const PROBLEM_KINDS = {
  badJson: { status: 400, title: 'Geen leesbare JSON', detail: 'Stuur de opdracht als geldige JSON (UTF-8).' },
  invalidInput: {
    status: 400,
    title: 'De invoer klopt niet',
    detail: 'Pas aan wat bij elk veld staat en stuur opnieuw.',
  },
  badRequest: {
    status: 400,
    title: 'Het verzoek klopt niet',
    detail: 'Dit verzoek is niet te lezen. Controleer het adres en de headers.',
  },
  notSignedIn: {
    status: 401,
    title: 'Niet ingelogd',
    detail: 'Log in en stuur een geldig toegangsbewijs (bearer token) mee.',
  },
  noAccount: {
    status: 403,
    title: 'Geen account',
    detail: 'U bent ingelogd, maar u hebt hier nog geen rechten. Vraag een account aan de beheerder van uw regio.',
  },
  notFromOurPage: {
    status: 403,
    title: 'Niet vanaf onze pagina',
    detail: 'Deze opdracht kwam niet van een pagina van Doorbraak. Laad de pagina opnieuw en probeer het nog eens.',
  },
  notAllowed: {
    status: 403,
    title: 'Dit mag u niet',
    detail: 'Uw rol mag dit niet doen. Vraag het aan de coördinator van uw regio.',
  },
  notFound: { status: 404, title: 'Niet gevonden', detail: 'Dit bestaat niet, of u mag het niet zien.' },
  methodNotAllowed: {
    status: 405,
    title: 'Kan hier niet',
    detail: 'Op dit adres kan dat niet. De header Allow zegt wat wel kan.',
  },
  keyReused: {
    status: 409,
    title: 'Sleutel al gebruikt',
    detail:
      'Onder deze Idempotency-Key is al een andere opdracht gestuurd. Gebruik voor elke opdracht een nieuwe sleutel.',
  },
  caseRestricted: {
    status: 409,
    title: 'Gebruik is beperkt',
    detail:
      'Het gebruik van dit dossier is beperkt (AVG artikel 18). Deel nu niets meer. Vraag de coördinator om de beperking op te heffen.',
  },
  noRun: {
    status: 409,
    title: 'Niet na te rekenen',
    detail:
      'Van dit voorstel is geen berekening bewaard: het is van een eerdere versie, of het team kon toen niet worden uitgerekend. Laat het team opnieuw uitrekenen en vraag het dan nog eens.',
  },
  tooLarge: {
    status: 413,
    title: 'Te groot',
    detail: 'Een opdracht mag hoogstens 256 kB groot zijn. Maak de teksten korter.',
  },
  wrongContentType: {
    status: 415,
    title: 'Verkeerde vorm',
    detail: 'Stuur de opdracht als application/json in UTF-8, niet ingepakt.',
  },
  tooSlow: {
    status: 408,
    title: 'Te langzaam',
    detail: 'Het verzoek kwam niet op tijd helemaal binnen. Stuur het opnieuw, met dezelfde Idempotency-Key.',
  },
  tooManyRequests: {
    status: 429,
    title: 'Te veel verzoeken',
    detail:
      'Er kwamen in korte tijd te veel verzoeken. Wacht zo lang als Retry-After zegt (in seconden) en probeer het opnieuw.',
  },
  headersTooLarge: {
    status: 431,
    title: 'Te lange headers',
    detail: 'Het adres of de headers zijn te lang. Maak ze korter.',
  },
  unavailable: {
    status: 503,
    title: 'Nu even niet mogelijk',
    detail: 'Er is nog niets besloten. Probeer het zo meteen opnieuw, met dezelfde Idempotency-Key.',
  },
  unexpected: {
    status: 500,
    title: 'Er ging iets mis',
    detail: 'Dit ligt aan ons. Probeer het later opnieuw en noem het kenmerk (instance) als u het meldt.',
  },
} as const satisfies Record<string, { status: number; title: string; detail: string }>;

export type ProblemCode = keyof typeof PROBLEM_KINDS;
