import type { OrganisationRelationEntity } from '#persistence/organisations/organisation-relation.entity';
import type { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import { demoId } from './demo-id.js';
import { gemeenteKey, organisationId, regionId, tableKey } from './keys.js';
import type { RegionData } from './region-data.js';

/** Every organisation of a region: its gemeenten, other payers, tables, and all who help or employ an expert. */
export function organisationsOf(region: RegionData): OrganisationEntity[] {
  const rows: OrganisationRow[] = [
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
  return rows.map(({ key, cbsCode = null, supplies = [], ...row }) => ({
    id: organisationId(region, key),
    regionId: regionId(region),
    cbsCode,
    supplies,
    endedOn: null,
    ...row,
  }));
}

type OrganisationRow = Pick<OrganisationEntity, 'kind' | 'name' | 'size'> &
  Partial<Pick<OrganisationEntity, 'cbsCode' | 'supplies'>> & { key: string };

/** Who is not independent of whom. */
export function relationsOf(region: RegionData): OrganisationRelationEntity[] {
  return region.relations.map(({ between: [first, second], relation }) => ({
    id: demoId('organisation relation', `${region.code}/${first}/${second}`),
    regionId: regionId(region),
    organisationId: organisationId(region, first),
    relatedId: organisationId(region, second),
    relation,
  }));
}
