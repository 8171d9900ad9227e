/** Of how the machine works. What it says about a child stands in the records that are in the overview. */
const MACHINERY = 'Hoe het systeem zijn werk doet: opdrachten, stappen en berichten tussen onderdelen.';

/** Every table with rows of a case of which nothing is in an overview, with what the page says about it. */
export const NOT_IN_EXPORT: Readonly<Record<string, string>> = {
  session_calls: 'Wanneer het overleg in de agenda van experts en medewerkers is gezet.',
  tasks: 'Taken van medewerkers: wie wat wanneer moest doen.',
  team_proposals: 'Voorstellen voor een team: aan welke experts is gedacht. Wie is uitgenodigd staat er wel in.',
  assembly_runs: 'Hoe het team is uitgerekend: welke experts konden, en welk team het beste paste.',
  expert_hours: 'Hoeveel uur de experts aan de casus werkten.',
  learning_questions:
    'Wat de experts van het overleg leerden: vragen van de omdenker over hun eigen denken, en de antwoorden. Dat gaat over ' +
    'hun werk, en staat los van het dossier. Vraag de coördinator of er ook iets over het kind in staat.',
  notices: 'Berichten aan medewerkers over hun taken.',
  bsns: 'Het burgerservicenummer (BSN). Er staat alleen of het bekend is.',
  document_pieces:
    'De bestanden zelf. Hun titels staan er wel in. Vraag de coördinator om de bestanden: die haalt ze op en geeft ze u.',
  bulk_run_items: 'Of het werk in deze casus is overgedragen, samen met ander werk.',
  commands: MACHINERY,
  case_steps: MACHINERY,
  outbox: MACHINERY,
  case_keys: 'De sleutel waarmee het dossier is beveiligd.',
};

/** What no overview holds, whoever asks, in the words of the page. */
export const NEVER_IN_EXPORT: readonly string[] = [
  'Namen van mensen rond het gezin. Hun rol staat er wel.',
  'Wie van de medewerkers in het dossier keek: u ziet de functie en de organisatie, niet de naam.',
  'Welke band met een organisatie een expert heeft gemeld. Of iemand daarom niet meedeed, staat er wel in.',
  'Wat een expert schreef bij het antwoord op een uitnodiging, en waarom iemand uit het team ging, in woorden.',
  ...new Set(Object.values(NOT_IN_EXPORT)),
];
