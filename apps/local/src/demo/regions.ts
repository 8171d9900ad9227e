import { heuveland } from './heuveland/region.js';
import { merenland } from './merenland/region.js';
import type { RegionData } from './region-data.js';

/** Two regions, so that the separation between them can be seen. */
export const demoRegions: RegionData[] = [merenland, heuveland];
