import { GROUP_ROLES } from './service-roles.js';

/** Two processes, or two databases of one cluster, may make the same role at the same moment. */
const makeRole = (role: string): string => `
  BEGIN
    IF to_regrole('${role}') IS NULL THEN CREATE ROLE "${role}" NOLOGIN; END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END;`;

/** SQL that makes the groups where they are missing: roles belong to the cluster, so no schema and no dump brings them. */
export const ENSURE_GROUP_ROLES = `DO $$ BEGIN ${Object.values(GROUP_ROLES).map(makeRole).join('')} END $$`;
