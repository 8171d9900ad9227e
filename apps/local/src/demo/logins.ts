import type { GemeenteData, PayerData, RegionData, TableData } from './region-data.js';

export type Office = 'mandaathouder' | 'plaatsvervanger' | 'afdelingshoofd' | 'wethouder';

/** Who holds an office of a gemeente: plain `wethouder` for the first gemeente of a region, `wethouder-rietveen` else. */
export function officeLogin(region: RegionData, gemeente: GemeenteData, office: Office): string {
  const isFirst = region.gemeenten[0] === gemeente;
  return isFirst ? `${office}${region.suffix}` : `${office}-${gemeente.name.toLowerCase()}`;
}

export function officerLogin(region: RegionData, payer: PayerData): string {
  return `${payer.key}${region.suffix}`;
}

export function directorLogin(region: RegionData, payer: PayerData): string {
  return `directeur-${payer.key}${region.suffix}`;
}

export function tableLogin(region: RegionData, table: TableData): string {
  return `tafel-${table.code}${region.suffix}`;
}

/** `expert` for the first of the pool, then `expert-001` and on. */
export function expertLogin(region: RegionData, place: number): string {
  const first = `expert${region.suffix}`;
  return place === 0 ? first : `${first}-${String(place).padStart(3, '0')}`;
}
