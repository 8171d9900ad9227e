import { FlagField, IdField, LocalDateField, MomentField, NestedField, TextField } from '../../http/fields.js';
import { DestructionRequestResponse } from '../destruction-requests/destruction-request.response.js';
import { LegalHoldResponse } from '../legal-holds/legal-hold.response.js';

/** A closed dossier of the region, as who looks after keeping sees it: nothing of what is in it. */
export class KeptDossierResponse {
  @IdField({ label: 'de casus' })
  caseId!: string;

  @TextField({ label: 'het kenmerk van de casus', max: 40, example: 'ME-2026-0142' })
  reference!: string;

  @MomentField({ label: 'wanneer de casus is afgesloten' })
  closedAt!: string;

  @LocalDateField({ label: 'de laatste dag van de bewaartermijn' })
  keepUntil!: string;

  @FlagField({ label: 'of het vernietigen is tegengehouden' })
  held!: boolean;

  @FlagField({ label: 'of een verzoek om te vernietigen is toegewezen en gecontroleerd' })
  destructionConfirmed!: boolean;
}

/** Until when and why one dossier is kept. */
export class RetentionResponse {
  @IdField({ label: 'de casus' })
  caseId!: string;

  @FlagField({ label: 'of de casus is afgesloten' })
  closed!: boolean;

  @LocalDateField({ label: 'de laatste dag van de bewaartermijn', optional: true })
  keepUntil!: string | null;

  @TextField({
    label: 'waarom',
    max: 300,
    example: 'De wet vraagt om dit dossier te bewaren tot en met 26 november 2046.',
  })
  why!: string;

  @NestedField(() => LegalHoldResponse, { label: 'wat het vernietigen tegenhoudt of tegenhield', array: true, min: 0 })
  holds!: LegalHoldResponse[];

  @NestedField(() => DestructionRequestResponse, { label: 'de verzoeken om vernietiging', array: true, min: 0 })
  requests!: DestructionRequestResponse[];
}
