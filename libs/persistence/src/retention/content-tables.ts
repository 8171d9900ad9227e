import type { DataSource, EntityMetadata } from 'typeorm';
import { BulkItemEntity } from '../bulk-runs/bulk-item.entity.js';
import { DestructionRequestEntity } from '../rights/destruction-request.entity.js';

/** Rows that name a case and outlive its dossier: that work was done for it, and why it is gone. */
const OUTLIVES: readonly unknown[] = [BulkItemEntity, DestructionRequestEntity];

/**
 * The tables of which the rows of one case are that case: every table with a column `case_id`, unless it is named as
 * outliving the dossier. What refers to another table comes before it, so that they can be emptied in this order.
 */
export function contentTables({ entityMetadatas }: Pick<DataSource, 'entityMetadatas'>): EntityMetadata[] {
  const left = new Set(entityMetadatas.filter(isContent));
  const ordered: EntityMetadata[] = [];
  while (left.size > 0) {
    const free = [...left].filter((table) => ![...left].some((other) => other !== table && refersTo(other, table)));
    if (free.length === 0) throw new Error('The tables of a dossier refer to each other in a circle.');
    for (const table of free) left.delete(table);
    ordered.push(...free);
  }
  return ordered;
}

const isContent = ({ target, propertiesMap }: EntityMetadata): boolean =>
  'caseId' in propertiesMap && !OUTLIVES.includes(target);

const refersTo = ({ foreignKeys }: EntityMetadata, table: EntityMetadata): boolean =>
  foreignKeys.some(({ referencedEntityMetadata }) => referencedEntityMetadata === table);
