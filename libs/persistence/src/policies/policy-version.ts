import type { RegionPolicy } from '#contracts/policies';
import { currentPolicy } from '#domain/policy/current-policy';
import type { PolicyEntity } from './policy.entity.js';

/** One version of a region's rules as this release reads it, with who stored and activated it, and why. */
export interface PolicyVersion extends Omit<PolicyEntity, 'body'> {
  body: RegionPolicy;
}

/** A stored version, whatever release stored it. */
export function readVersion(row: PolicyEntity): PolicyVersion {
  return { ...row, body: currentPolicy(row.body) };
}

/** What says where a version came from. */
export type Lineage = Pick<PolicyEntity, 'version' | 'basedOn'>;

/** Whether a version is another one, or was made by changing it, at once or by way of versions in between. */
export function comesFrom(versions: readonly Lineage[], version: number, ancestor: number): boolean {
  const basedOn = new Map(versions.map((each) => [each.version, each.basedOn]));
  let at: number | null = version;
  while (at !== null && at !== ancestor) at = basedOn.get(at) ?? null;
  return at === ancestor;
}
