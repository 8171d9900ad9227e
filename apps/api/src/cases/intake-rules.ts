import { CONSENT_KINDS } from '#contracts/consents';
import type { Fault } from '../http/problem.js';
import type { SubmitCaseDto } from './submit-case.dto.js';

/** What the rules need to know of the world. */
export interface IntakeSurroundings {
  /** Local date in the Netherlands. */
  today: string;
  /** Domains that the region knows. */
  domains: readonly string[];
}

/** As for a consent that is recorded later. */
const ONLY_SHARING_IS_WEIGHED =
  'Alleen het delen van gegevens kan na een afweging zonder toestemming. Kies een andere status.';

const fault = (path: string, message: string): Fault => ({ path, message });

/** A consult without a child is anonymous unless it says otherwise. */
export const isAnonymous = ({ track, anonymous, child }: SubmitCaseDto): boolean =>
  anonymous ?? (track === 'consult' && !child);

function* ofCase({ track, anonymous, gemeenteId, child, consents }: SubmitCaseDto): Iterable<Fault> {
  if (track !== 'case') return;
  if (anonymous) yield fault('/anonymous', 'Alleen een advies (consult) kan anoniem zijn.');
  if (!gemeenteId) yield fault('/gemeenteId', 'Kies de verantwoordelijke gemeente.');
  if (!child) yield fault('/child', 'Vul de voornaam en de geboortedatum van het kind in.');
  const missing = CONSENT_KINDS.filter((kind) => !consents?.some((consent) => consent.kind === kind));
  if (missing.length > 0)
    yield fault('/consents', `Geef alle drie de toestemmingen; nu ontbreekt: ${missing.join(', ')}.`);
}

function* ofAnonymous(intake: SubmitCaseDto): Iterable<Fault> {
  if (intake.track !== 'consult' || !isAnonymous(intake)) return;
  if (intake.child) yield fault('/child', 'Een anoniem advies heeft geen naam of geboortedatum. Haal dit weg.');
  if (intake.gemeenteId) yield fault('/gemeenteId', 'Een anoniem advies heeft geen gemeente nodig. Haal dit weg.');
}

function* ofDates({ child, tried }: SubmitCaseDto, today: string): Iterable<Fault> {
  if (child && child.birthDate > today) yield fault('/child/birthDate', 'Deze geboortedatum ligt in de toekomst.');
  for (const [index, { from, until }] of (tried ?? []).entries()) {
    if (from && until && until < from) yield fault(`/tried/${index}/until`, 'De einddatum ligt vóór de begindatum.');
  }
}

function* ofReasons({ urgent, urgencyReason, consents }: SubmitCaseDto): Iterable<Fault> {
  if (urgent && !urgencyReason) yield fault('/urgencyReason', 'Vul de reden van de spoed in.');
  for (const [index, { kind, status, weighing }] of (consents ?? []).entries()) {
    if (status === 'weighed' && kind !== 'sharing') yield fault(`/consents/${index}/status`, ONLY_SHARING_IS_WEIGHED);
    if (status === 'weighed' && !weighing)
      yield fault(`/consents/${index}/weighing`, 'Vul de weging in: doel, grond en door wie.');
  }
}

function* ofDomains({ problemDomains }: SubmitCaseDto, known: readonly string[]): Iterable<Fault> {
  const unknown = (problemDomains ?? []).filter((domain) => !known.includes(domain));
  if (unknown.length > 0) {
    yield fault('/problemDomains', `Uw regio kent niet: ${unknown.join(', ')}. Kies uit: ${known.join(', ')}.`);
  }
}

/** Every fault of an intake that takes more than one field to see. */
export const intakeFaults = (intake: SubmitCaseDto, { today, domains }: IntakeSurroundings): Fault[] => [
  ...ofCase(intake),
  ...ofAnonymous(intake),
  ...ofDates(intake, today),
  ...ofReasons(intake),
  ...ofDomains(intake, domains),
];
