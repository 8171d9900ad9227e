import type { ScanResult } from '#contracts/documents';

/** What the screen says about viruses, so that nobody takes a file for safe that nobody looked into. */
export const SCAN_TEXTS: Record<ScanResult, string> = {
  waiting: 'Wij controleren dit bestand nog op virussen. Daarna kunt u het openen.',
  clean: 'Gecontroleerd op virussen: niets gevonden.',
  infected: 'In dit bestand zit een virus. Niemand kan het openen. Stuur een schoon bestand als nieuwe versie.',
  notScanned:
    'Dit bestand is niet gecontroleerd op virussen: er is geen virusscanner. Open het alleen als u de afzender kent.',
};
