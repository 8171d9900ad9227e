/**
 * SQL for whether an expert is of a pool of a region, aside from whether they left. Each pool includes the narrower ones:
 * `supraRegional` those of regions in the same network who share themselves there, `national` all who do in the whole country.
 * @param expert alias of their row
 * @param theirs alias of the region of the expert
 * @param here alias of the region that asks
 * @param pool code of the pool
 */
export const isInPool = (expert: string, theirs: string, here: string, pool: string): string => `(
  ${expert}."region_id" = ${here}."id"
  OR ${pool} <> 'region' AND ${expert}."shares_supra_regionally" AND ${theirs}."network" = ${here}."network"
  OR ${pool} = 'national' AND ${expert}."shares_nationally") IS TRUE`;
