import type { ReferralTableEntity } from '#persistence/tables/referral-table.entity';
import { demoId } from './demo-id.js';
import { organisationId, regionId, tableKey, userId } from './keys.js';
import { tableLogin } from './logins.js';
import type { RegionData } from './region-data.js';

/** The tables that the triage of a region can redirect to. */
export function tablesOf(region: RegionData): ReferralTableEntity[] {
  return region.tables.map((table) => ({
    id: demoId('table', `${region.code}/${table.code}`),
    regionId: regionId(region),
    code: table.code,
    name: table.name,
    organisationId: organisationId(region, tableKey(table)),
    contactUserId: userId(tableLogin(region, table)),
  }));
}
