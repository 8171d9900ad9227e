import { DataSource } from 'typeorm';
import {
  actingFor,
  awayOf,
  caretakerOf,
  orphansOf,
  standsInFor,
  type Away,
  type AwayPerson,
  type Colleague,
} from '#domain/work/stand-ins';
import { awaySql, CARETAKERS, localDay } from './away-sql.js';

interface Person {
  userId: string;
  regionId: string;
}

interface Named {
  substituteUserId: string | null;
  mandateSubstitutes: string[];
  holdsMandate: boolean;
}

/** Who acts for whom at a moment. Looked up each time, never moved: who comes back has everything as it was. */
export class StandInsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** For whom this person acts now, by absence or departure; empty for nearly everybody nearly always. */
  async standsInFor(person: Person, at: string): Promise<string[]> {
    return this.standsInAmong(person, await this.awayPeople(person.regionId, at));
  }

  /** The same, among people of their region who were read already. */
  async standsInAmong({ userId, regionId }: Person, people: readonly AwayPerson[]): Promise<string[]> {
    if (people.length === 0) return [];
    const away = awayOf(people);
    return standsInFor(userId, away, await this.caretakersOf(regionId, away));
  }

  /**
   * Who does the work of each of these people now; somebody who is at work acts for themselves.
   * @returns by user id; null only when nobody of the region's coordinators and administrators is at work
   */
  async actingFor(regionId: string, userIds: readonly string[], at: string): Promise<Map<string, string | null>> {
    const away = await this.away(regionId, at);
    const caretakers = await this.caretakersOf(regionId, away);
    const actor = (userId: string): string | null => {
      const person = away.get(userId);
      return actingFor(userId, away) ?? (person ? caretakerOf(person, caretakers, away) : null);
    };
    return new Map(userIds.map((userId) => [userId, actor(userId)]));
  }

  /**
   * Who is asked next when somebody does not do their work in time: their standing substitute, or of a mandate holder
   * the first in their mandate, who is at work and does not act for them already; null where there is nobody.
   */
  async substituteFor({ userId, regionId }: Person, at: string): Promise<string | null> {
    const [away, named] = await Promise.all([this.away(regionId, at), this.named(userId, at)]);
    const acting = actingFor(userId, away);
    const next = candidates(named).find((id) => id !== userId && id !== acting && !away.has(id));
    return next ?? null;
  }

  private async away(regionId: string, at: string): Promise<Away> {
    return awayOf(await this.awayPeople(regionId, at));
  }

  private awayPeople(regionId: string, at: string): Promise<AwayPerson[]> {
    return this.dataSource.query<AwayPerson[]>(awaySql('$1', '$2'), [regionId, at]);
  }

  /** Read only where somebody's work leads to nobody. */
  private async caretakersOf(regionId: string, away: Away): Promise<Colleague[]> {
    return orphansOf(away).length === 0 ? [] : this.dataSource.query<Colleague[]>(CARETAKERS, [regionId]);
  }

  private async named(userId: string, at: string): Promise<Named | undefined> {
    const [named] = await this.dataSource.query<Named[]>(
      `WITH held AS (
         SELECT "rung", "substitute_user_ids" FROM "mandates" WHERE "user_id" = $1
           AND ${localDay('$2')} BETWEEN "valid_from" AND coalesce("valid_to", 'infinity')
       )
       SELECT "substitute_user_id" AS "substituteUserId", EXISTS (SELECT FROM held) AS "holdsMandate",
              ARRAY(SELECT named."id" FROM held, unnest("substitute_user_ids") WITH ORDINALITY AS named("id", "place")
                    ORDER BY held."rung", named."place") AS "mandateSubstitutes"
       FROM "users" WHERE "id" = $1`,
      [userId, at],
    );
    return named;
  }
}

/** Only who is named in a mandate may decide under it. */
function candidates(named: Named | undefined): string[] {
  if (named?.holdsMandate) return named.mandateSubstitutes;
  return named?.substituteUserId ? [named.substituteUserId] : [];
}
