import { DataSource } from 'typeorm';

/** Who is invited, as people know them. */
export interface Invitee {
  name: string;
  /** Their employer when they were invited; null for one that is not known any more. */
  organisation: string | null;
  /** In whose pool they are; null for who is in none any more. */
  regionCode: string | null;
  regionName: string | null;
}

const INVITEES = `
  SELECT i."id", u."display_name" AS "name", o."name" AS "organisation",
         r."code" AS "regionCode", r."name" AS "regionName"
  FROM "invitations" i JOIN "users" u ON u."id" = i."user_id" LEFT JOIN "organisations" o ON o."id" = i."organisation_id"
  LEFT JOIN "experts" e ON e."id" = i."expert_id" LEFT JOIN "regions" r ON r."id" = e."region_id"
  WHERE i."id" = ANY ($1::uuid[])`;

/** The names behind invitations, also of experts of another region: whoever sees an invitation may know of whom it is. */
export class InviteesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By invitation. */
  async of(invitations: readonly { id: string }[]): Promise<Map<string, Invitee>> {
    const ids = invitations.map(({ id }) => id);
    const rows = await this.dataSource.query<(Invitee & { id: string })[]>(INVITEES, [ids]);
    return new Map(rows.map(({ id, ...invitee }) => [id, invitee]));
  }
}
