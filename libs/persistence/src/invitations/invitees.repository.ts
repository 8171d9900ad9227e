import { DataSource } from 'typeorm';

/** Who is invited, as people know them. */
export interface Invitee {
  name: string;
  /** Their employer when they were invited; null for one that is not known any more. */
  organisation: string | null;
}

const INVITEES = `
  SELECT i."id", u."display_name" AS "name", o."name" AS "organisation"
  FROM "invitations" i JOIN "users" u ON u."id" = i."user_id" LEFT JOIN "organisations" o ON o."id" = i."organisation_id"
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
