import type { DataSource } from 'typeorm';
import { GROUP_ROLES, type Service } from './service-roles.js';

/** A program would connect as somebody to whom row level security says nothing, or not what it should. */
export class UnfitDatabaseRole extends Error {
  override readonly name = 'UnfitDatabaseRole';

  constructor(role: string, service: Service, why: string) {
    super(
      `The role ${role} in DATABASE_URL ${why}, so that the database cannot guard the dossiers against mistakes of the ` +
        `${service}. Let DATABASE_URL name a role that is a member of ${GROUP_ROLES[service]} and of nothing else; ` +
        '`npm start` and the migrations make one (docs/decisions/0021).',
    );
  }
}

interface Powers {
  role: string;
  superuser: boolean;
  bypasses: boolean;
  owns: boolean;
  /** The groups of ours that it is in. */
  groups: string[];
}

const POWERS = `
  SELECT current_user::text AS "role", me.rolsuper AS "superuser", me.rolbypassrls AS "bypasses",
    EXISTS (
      SELECT FROM pg_class WHERE relnamespace IN (to_regnamespace('public'), to_regnamespace('keys'))
        AND pg_has_role(relowner, 'MEMBER')
    ) AS "owns",
    ARRAY(SELECT rolname::text FROM pg_roles WHERE rolname = ANY($1) AND pg_has_role(oid, 'MEMBER')) AS "groups"
  FROM pg_roles me WHERE me.rolname = current_user`;

/**
 * Makes sure that a program is under the row level security that is meant for it.
 * @throws UnfitDatabaseRole
 */
export async function refusePowerfulRole(dataSource: DataSource, service: Service): Promise<void> {
  const [powers] = await dataSource.query<[Powers]>(POWERS, [Object.values(GROUP_ROLES)]);
  const why = whyUnfit(powers, GROUP_ROLES[service]);
  if (why) throw new UnfitDatabaseRole(powers.role, service, why);
}

function whyUnfit({ superuser, bypasses, owns, groups }: Powers, group: string): string | null {
  if (superuser) return 'is a superuser';
  if (bypasses) return 'bypasses row level security';
  if (owns) return 'owns tables';
  if (!groups.includes(group)) return `is no member of ${group}`;
  const other = groups.find((name) => name !== group);
  return other ? `is a member of ${other} too` : null;
}
