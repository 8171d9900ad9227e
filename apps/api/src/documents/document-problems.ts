import type { FileFault } from '#documents/inspection/fault';
import { dutchMoment } from '../http/dutch.js';
import type { Problem } from '../http/problem.js';
import { ProblemException } from '../http/problems.js';
import { FILE_FAULT_TEXTS } from './file-fault-texts.js';

export const RETRY_AFTER_SECONDS = 5;

const problem = (kind: string, status: number, title: string, detail: string): Problem => ({
  type: `/problems/${kind}`,
  title,
  status,
  detail,
});

/** 409: somebody else works on it. */
export const documentLocked = (name: string | null, until: string): Problem =>
  problem(
    'documentLocked',
    409,
    'Iemand werkt aan dit document',
    `${name ?? 'Iemand anders'} werkt aan dit document tot ${dutchMoment(until)}. Wacht tot dan, of vraag om het vrij te geven.`,
  );

/** 409: no room for another one. */
export const tooManyDocuments = (most: number): Problem =>
  problem(
    'tooManyDocuments',
    409,
    'Te veel documenten',
    `Een casus kan hoogstens ${most} documenten hebben. Trek in wat niet meer nodig is of voeg bestanden samen.`,
  );

/** 409: no room for so many bytes. */
export const tooManyBytes = (megabytes: number): Problem =>
  problem(
    'tooManyBytes',
    409,
    'Geen ruimte meer',
    `Alle bestanden van een casus samen kunnen hoogstens ${megabytes} MB zijn. Maak het bestand kleiner.`,
  );

/** 409: the next bytes are others than these. */
export const uploadElsewhere = (received: number): Problem =>
  problem('uploadElsewhere', 409, 'Ga ergens anders verder', `Wij hebben al ${received} bytes. Ga daar verder.`);

/** 400: what the file turned out to be. */
export const fileRefused = (fault: FileFault): Problem =>
  problem('fileRefused', 400, 'Dit bestand nemen wij niet aan', FILE_FAULT_TEXTS[fault]);

/** 403: nobody gets it. */
export const fileInfected: Problem = problem(
  'fileInfected',
  403,
  'In dit bestand zit een virus',
  'Niemand kan dit bestand openen. Vraag de afzender om een schoon bestand en stuur dat als nieuwe versie.',
);

/** 503: the scanner has still to look. */
export const scanWaiting: Problem = problem(
  'scanWaiting',
  503,
  'Nog niet gecontroleerd',
  'Wij controleren dit bestand nog op virussen. Probeer het zo meteen opnieuw.',
);

/** 429: who fetches many files at once waits for the first. */
export const tooManyDownloads: Problem = problem(
  'tooManyDownloads',
  429,
  'Te veel downloads tegelijk',
  'U haalt al vier bestanden tegelijk op. Wacht tot er een klaar is en probeer het opnieuw.',
);

export const scanIsWaiting = (): ProblemException =>
  new ProblemException(scanWaiting, { 'Retry-After': String(RETRY_AFTER_SECONDS) });
