import { demoId } from './demo-id.js';
import type { GemeenteData, RegionData, TableData } from './region-data.js';

export function regionId(region: RegionData): string {
  return demoId('region', region.code);
}

export function userId(username: string): string {
  return demoId('user', username);
}

/** Keys of organisations are unique within a region only. */
export function organisationId(region: RegionData, key: string): string {
  return demoId('organisation', `${region.code}/${key}`);
}

export function gemeenteKey(gemeente: GemeenteData): string {
  return `gemeente-${gemeente.name.toLowerCase()}`;
}

export function tableKey(table: TableData): string {
  return `tafel-${table.code}`;
}
