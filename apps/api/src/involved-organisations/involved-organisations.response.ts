import { CaseMoveResponse } from '../case-records/case-move.response.js';
import { IdField } from '../http/fields.js';

/** At intake and ever after. */
export const MOST_INVOLVED = 30;

export class InvolvedOrganisationsResponse extends CaseMoveResponse {
  @IdField({ label: 'de betrokken organisaties', array: true, min: 0, max: MOST_INVOLVED })
  involvedOrganisationIds!: string[];
}
