import { type AssemblyTeamRules } from '#contracts/assembly';
import { type Demand } from './demand.js';
import { type Pool } from './pool.js';

/**
 * The sizes to try, smallest first (H2). A smallest team holds nobody beyond `minSize` who fills no seat and need not be in,
 * so larger sizes than that need no look.
 */
export function teamSizes({ minSize, maxSize }: AssemblyTeamRules, pool: Pool, demand: Demand): number[] {
  const required = pool.required?.length ?? 0;
  const seats = demand.seats.reduce((sum, count) => sum + count, 0);
  const least = Math.max(minSize, required);
  const most = Math.min(maxSize, pool.experts.length, Math.max(minSize, required + seats));
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index);
}
