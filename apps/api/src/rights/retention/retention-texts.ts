import { dutchDate } from '../../http/dutch.js';
import type { Keeping } from '#domain/retention/decide-keeping';

/** Why a dossier is kept, or what happens now, in one sentence. */
export function whyKept({ closed, keepUntil, held, destructionConfirmed }: Keeping): string {
  if (!closed || keepUntil === null) return 'De casus is open: de bewaartermijn begint als zij is afgesloten.';
  if (held) return 'Dit dossier wordt niet vernietigd, omdat het nodig is voor een rechtszaak of onderzoek.';
  if (destructionConfirmed) return 'Het verzoek om dit dossier te vernietigen is toegewezen en gecontroleerd.';
  return `De wet vraagt om dit dossier te bewaren tot en met ${dutchDate(keepUntil)}.`;
}
