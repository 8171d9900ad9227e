import type { EntityManager } from 'typeorm';
import type { OrganisationRelation } from './organisation-relation.entity.js';

/** How another organisation stands to this one: of its group, working for it, or the one that it works for. */
export const TIES = ['group', 'subcontractor', 'principal'] as const;

/** A relation as one of the two sees it. */
export interface Tie {
  id: string;
  /** The other one. */
  organisationId: string;
  organisation: string;
  tie: (typeof TIES)[number];
}
export type Ties = Tie[];

interface TieRow extends Tie {
  of: string;
  relation: OrganisationRelation;
  first: boolean;
}

/** The relations of organisations that a region recorded, from the side of each, by name of the other. */
export async function tiesOf(
  manager: EntityManager,
  organisationIds: readonly string[],
  regionId: string,
): Promise<Map<string, Ties>> {
  const rows = await manager.query<TieRow[]>(
    `SELECT side."of", r."id", r."relation", side."first", o."id" AS "organisationId", o."name" AS "organisation"
     FROM "organisation_relations" r
     CROSS JOIN LATERAL (VALUES (r."organisation_id", r."related_id", true), (r."related_id", r."organisation_id", false))
       side ("of", "other", "first")
     JOIN "organisations" o ON o."id" = side."other"
     WHERE side."of" = ANY ($1::uuid[]) AND r."region_id" = $2
     ORDER BY o."name", o."id"`,
    [organisationIds, regionId],
  );
  const ties = new Map<string, Ties>();
  for (const { of, id, organisationId, organisation, relation, first } of rows) {
    const tie = relation === 'group' ? relation : first ? 'subcontractor' : 'principal';
    ties.set(of, [...(ties.get(of) ?? []), { id, organisationId, organisation, tie }]);
  }
  return ties;
}
