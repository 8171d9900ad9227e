import type { RegionData } from '../region-data.js';
import { experts } from './experts.js';
import { gemeenten } from './gemeenten.js';
import { organisations, relations } from './organisations.js';
import { payers } from './payers.js';
import { staff } from './staff.js';
import { tables } from './tables.js';

export const heuveland: RegionData = {
  code: 'HE',
  name: 'Heuveland',
  suffix: '-heuveland',
  network: 'Expertisenetwerk Waterrijk',
  gemeenten,
  organisations,
  relations,
  payers,
  tables,
  staff,
  experts,
};
