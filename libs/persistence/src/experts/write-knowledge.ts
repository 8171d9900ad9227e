import { type EntityManager, In, Not } from 'typeorm';
import { type Knowledge, wasKnown } from '#domain/pool/pool-member';
import { ExpertDomainEntity } from './expert-domain.entity.js';

/**
 * Puts what somebody knows in the place of what was known. Who confirmed something confirmed exactly that: what is now
 * another is confirmed by nobody.
 */
export async function writeKnowledge(
  manager: EntityManager,
  expertId: string,
  knowledge: readonly Knowledge[],
): Promise<void> {
  const before = await manager.findBy(ExpertDomainEntity, { expertId });
  const named = knowledge.map(({ domain }) => domain);
  await manager.delete(ExpertDomainEntity, { expertId, domain: Not(In(named)) });
  const changed = knowledge.filter((known) => !wasKnown(known, before));
  if (changed.length === 0) return;
  const rows = changed.map((known) => ({ ...known, expertId, confirmedBy: null, confirmedAt: null }));
  await manager.upsert(ExpertDomainEntity, rows, ['expertId', 'domain']);
}
