import { isPlace, OF_FIRST_PAGE } from '../expert-pool/rights.js';

/** What experts write of themselves; from now on also who else may ask them. */
const OF_PAGE = [...OF_FIRST_PAGE, 'shares_supra_regionally', 'shares_nationally'];

export const OWN_PAGE = isPlace(OF_PAGE);
export const FIRST_OWN_PAGE = isPlace(OF_FIRST_PAGE);
