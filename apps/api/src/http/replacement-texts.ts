import type { ReplacementFault } from '#domain/work/replacement-faults';
import { ROLE_NAMES } from '../auth/role-names.js';

/** Why somebody cannot take over, and what to do about it. */
export function replacementText(fault: ReplacementFault, name: string): string {
  switch (fault.code) {
    case 'self':
      return 'Kies iemand anders: niemand neemt het werk van zichzelf over.';
    case 'ownName':
      return 'U kunt uzelf niet aanwijzen voor het werk van een ander. Vraag dit aan wie weggaat, of aan een andere coördinator of beheerder.';
    case 'machine':
      return `${name} is een koppeling en geen persoon. Kies een collega.`;
    case 'away':
      return `${name} is in deze tijd zelf weg. Kies iemand anders.`;
    case 'lacksRole':
      return `Kies iemand met de rol ${ROLE_NAMES[fault.role]}: dat vraagt het werk. ${name} heeft die rol niet.`;
    case 'notInMandate':
      return mandateText(fault, name);
  }
}

function mandateText(
  { functionTitle, hasSubstitutes }: { functionTitle: string; hasSubstitutes: boolean },
  name: string,
): string {
  const law = `Over geld beslist alleen wie in het mandaat staat. ${name} staat niet in het mandaat '${functionTitle}'.`;
  const mend = hasSubstitutes
    ? 'Kies een plaatsvervanger die erin staat.'
    : 'Laat eerst een plaatsvervanger vastleggen.';
  return `${law} ${mend}`;
}
