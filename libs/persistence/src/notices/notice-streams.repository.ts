import { DataSource } from 'typeorm';
import { Work } from '../work/work.js';

/** Whose notices a stream tells of, and on which login it hangs. */
export interface StreamQuestion {
  key: string;
  userId: string;
  regionId: string;
  standsInFor: readonly string[];
  /** Null for a bearer token. */
  sessionId: string | null;
}

/** How things stand for one stream. */
export interface StreamState {
  key: string;
  /** The account is open. */
  allowed: boolean;
  /** The session runs; true for a bearer token. */
  loggedIn: boolean;
  unread: number;
  /** When the newest of these was made; null where there is none. */
  newest: string | null;
}

/** What open streams must be told, in one question for all of them. */
export class NoticeStreamsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Asks in the name of everybody who listens: row level security shows their notices, and nothing else. */
  look(streams: readonly StreamQuestion[], at: string): Promise<StreamState[]> {
    const [first] = streams;
    if (!first) return Promise.resolve([]);
    const people = streams.flatMap(({ userId, standsInFor }) => [userId, ...standsInFor]);
    const { userId, regionId } = first;
    const listeners = streams.map((stream) => stream.userId);
    const work = new Work();
    work.identify({ userId, people: [...new Set(people)], regionId, organisationId: null, roles: [], listeners });
    return work.run(async () => {
      try {
        return await this.ask(streams, at);
      } finally {
        await work.rollback();
      }
    });
  }

  private ask(streams: readonly StreamQuestion[], at: string): Promise<StreamState[]> {
    return this.dataSource.query<StreamState[]>(
      `SELECT s."key", u."id" IS NOT NULL AS "allowed",
              s."sessionId" IS NULL OR l."id" IS NOT NULL AS "loggedIn", n."unread", n."newest"
       FROM jsonb_to_recordset($1::jsonb) AS s("key" text, "userId" uuid, "people" uuid[], "sessionId" uuid)
       LEFT JOIN "users" u ON u."id" = s."userId" AND u."disabled_at" IS NULL
       LEFT JOIN "login_sessions" l ON l."id" = s."sessionId" AND l."ended_at" IS NULL
         AND l."idle_until" > $2 AND l."ends_at" > $2
       CROSS JOIN LATERAL (
         SELECT count(*)::int AS "unread", max("created_at") AS "newest" FROM "notices"
         WHERE "user_id" = ANY (s."people") AND ("user_id" = s."userId" OR NOT access.is_of_seat("task_id"))
           AND "open" AND "read_at" IS NULL AND NOT s."userId" = ANY ("read_by")
       ) n`,
      [JSON.stringify(streams.map((stream) => ({ ...stream, people: [stream.userId, ...stream.standsInFor] }))), at],
    );
  }
}
