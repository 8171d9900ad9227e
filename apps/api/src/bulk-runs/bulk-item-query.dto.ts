import { BULK_ITEM_STATES, type BulkItemState } from '#contracts/bulk-runs';
import { CodeField } from '../http/fields.js';
import { PageQuery } from '../http/page-query.dto.js';

export class BulkItemQuery extends PageQuery {
  @CodeField(BULK_ITEM_STATES, { label: 'de stand', optional: true })
  state?: BulkItemState | null;
}
