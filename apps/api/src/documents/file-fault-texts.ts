import type { FileFault } from '#documents/inspection/fault';

/** Why a file is not taken, and what to do. */
export const FILE_FAULT_TEXTS: Record<FileFault, string> = {
  otherType:
    'Wat in het bestand staat, past niet bij de soort die u koos. Bewaar het opnieuw als PDF, PNG, JPEG, DOCX, XLSX, ODT of tekst en stuur dat.',
  unreadable: 'Dit bestand is beschadigd. Open het, bewaar het opnieuw en stuur dat.',
  encrypted:
    'Op dit bestand zit een wachtwoord. Haal het wachtwoord weg en stuur het opnieuw; wij slaan het versleuteld op.',
  macros: 'In dit bestand zit een programma (macro). Bewaar het zonder macro’s, of als PDF, en stuur dat.',
  runsSomething:
    'In deze PDF zit een programma, een opdracht of een bijlage. Druk hem af naar een nieuwe PDF en stuur die.',
  fileInside: 'In dit bestand zit een ander bestand. Stuur dat apart, of bewaar het geheel als PDF.',
  tooMuchInside: 'Uitgepakt is dit bestand veel te groot. Bewaar het als PDF en stuur dat.',
  unsafeNames: 'Dit bestand is anders opgebouwd dan gewone documenten. Bewaar het opnieuw, of als PDF, en stuur dat.',
  unsafeXml: 'Dit bestand is anders opgebouwd dan gewone documenten. Bewaar het opnieuw, of als PDF, en stuur dat.',
  fetchesFromElsewhere:
    'Dit bestand haalt iets van internet zodra iemand het opent. Zet dat in het bestand zelf, of bewaar het als PDF.',
};
