/** Why a login came to nothing, with what the page says and what to do. */
export const LOGIN_FAULTS = {
  notConfigured: {
    status: 503,
    text: 'Inloggen in de browser is hier niet ingesteld. Vraag het aan de beheerder van Doorbraak.',
  },
  unavailable: { status: 503, text: 'De inlogserver antwoordt nu niet. Probeer het over een minuut opnieuw.' },
  notOpened: {
    status: 403,
    text: 'Inloggen kan alleen op een eigen pagina. Open het inlogadres in een eigen tabblad.',
  },
  unknownAttempt: {
    status: 400,
    text: 'Deze inlogpoging is verlopen, al gebruikt, of begonnen in een andere browser. Log opnieuw in.',
  },
  refused: { status: 403, text: 'De inlogserver liet u niet binnen, of zijn antwoord klopte niet. Log opnieuw in.' },
  notSureEnough: {
    status: 403,
    text: 'U bent ingelogd op een manier die niet zeker genoeg is. Log in met het sterkere middel van uw organisatie.',
  },
  closed: {
    status: 403,
    text: 'Uw account is gesloten. Vraag de beheerder van uw regio of het weer open kan.',
  },
} as const satisfies Record<string, { status: number; text: string }>;

export type LoginFault = keyof typeof LOGIN_FAULTS;

/** A login that came to nothing. */
export class LoginFailure extends Error {
  constructor(
    readonly fault: LoginFault,
    options?: ErrorOptions,
  ) {
    super(`login: ${fault}`, options);
    this.name = 'LoginFailure';
  }
}

/** The page that somebody sees whose login came to nothing: no script, no style, nothing from elsewhere. */
export const faultPage = (fault: LoginFault): string => `<!doctype html>
<html lang="nl">
  <head><meta charset="utf-8"><title>Inloggen lukt niet</title></head>
  <body>
    <main>
      <h1>Inloggen lukt niet</h1>
      <p>${LOGIN_FAULTS[fault].text}</p>
      <p><a href="/login">Opnieuw inloggen</a></p>
    </main>
  </body>
</html>
`;
