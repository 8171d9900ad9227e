import type { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import { gemeenteKey, organisationId, regionId, tableKey } from './keys.js';
import type { RegionData } from './region-data.js';

/** Every organisation of a region: its gemeenten, other payers, tables, and all who help or employ an expert. */
export function organisationsOf(region: RegionData): OrganisationEntity[] {
  const rows: (Omit<OrganisationEntity, 'id' | 'regionId' | 'cbsCode'> & { key: string; cbsCode?: string })[] = [
    ...region.gemeenten.map((gemeente) => ({
      key: gemeenteKey(gemeente),
      kind: 'gemeente' as const,
      name: gemeente.name,
      size: 'large' as const,
      cbsCode: gemeente.cbsCode,
    })),
    ...region.payers.map(({ key, name }) => ({ key, kind: 'other' as const, name, size: 'large' as const })),
    ...region.tables.map((table) => ({
      key: tableKey(table),
      kind: 'table' as const,
      name: table.name,
      size: 'small' as const,
    })),
    ...region.organisations,
  ];
  return rows.map(({ key, cbsCode = null, ...row }) => ({
    id: organisationId(region, key),
    regionId: regionId(region),
    cbsCode,
    ...row,
  }));
}
