import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Random } from '#domain/assembly/testing/random';

/** Something that an administrator of the database could do to the log; says what it did. */
type Manipulation = (database: EntityManager, chance: Random) => Promise<string>;

const TEXTS = ['action', 'activity', 'purpose', 'ground', 'route', 'outcome', 'trace_id', 'span_id', 'key_id', 'mac'];

/** One row of a table, by chance. */
async function someRow(database: EntityManager, table: string, chance: Random, where = 'true'): Promise<string> {
  const rows = await database.query<{ at: string }[]>(
    `SELECT ctid::text AS "at" FROM "${table}" WHERE ${where} ORDER BY ctid`,
  );
  return chance.pick(rows).at;
}

const change = async (database: EntityManager, table: string, row: string, set: string): Promise<string> => {
  await database.query(`UPDATE "${table}" SET ${set} WHERE ctid = '${row}'`);
  return `${table}: ${set}`;
};

const editEntry: Manipulation = async (database, chance) => {
  const text = chance.pick(TEXTS);
  const changes = [
    text === 'action' ? `"action" = 'login'` : `"${text}" = "${text}" || 'x'`,
    `"at" = "at" + interval '1 millisecond'`,
    `"user_id" = '${randomUUID()}'`,
    `"user_id" = CASE WHEN "user_id" IS NULL THEN '${randomUUID()}'::uuid END`,
    `"role" = CASE WHEN "role" IS NULL THEN 'auditor' END`,
    `"region_id" = '${randomUUID()}'`,
    `"id" = '${randomUUID()}'`,
    `"case_ids" = "case_ids" || '${randomUUID()}'::uuid`,
    `"on_behalf_of" = "on_behalf_of" || '${randomUUID()}'::uuid`,
    `"subjects" = "subjects" || 'x'::text`,
    `"fields" = '{pause}'`,
    `"fields" = '{"pause,clock"}'`,
  ];
  return change(
    database,
    'access_log_entries',
    await someRow(database, 'access_log_entries', chance),
    chance.pick(changes),
  );
};

const editLink: Manipulation = async (database, chance) => {
  const changes = [
    `"hash" = md5("hash") || md5("hash")`,
    `"prev_hash" = md5("prev_hash") || md5("prev_hash")`,
    `"seq" = "seq" + 100000`,
    `"region_id" = '${randomUUID()}'`,
    `"entry_id" = '${randomUUID()}'`,
  ];
  return change(
    database,
    'access_log_links',
    await someRow(database, 'access_log_links', chance),
    chance.pick(changes),
  );
};

const editHead: Manipulation = async (database, chance) => {
  const changes = [
    `"seq" = "seq" - 1`,
    `"seq" = "seq" + 1`,
    `"hash" = md5("hash")`,
    `"mac" = md5("mac")`,
    `"key_id" = 'k9'`,
  ];
  return change(
    database,
    'access_log_heads',
    await someRow(database, 'access_log_heads', chance),
    chance.pick(changes),
  );
};

const editPending: Manipulation = async (database, chance) => {
  const [linked] = await database.query<[{ id: string }]>(`SELECT "entry_id" AS "id" FROM "access_log_links" LIMIT 1`);
  const changes = [`"entry_id" = '${randomUUID()}'`, `"entry_id" = '${linked.id}'`];
  return change(
    database,
    'access_log_pending',
    await someRow(database, 'access_log_pending', chance),
    chance.pick(changes),
  );
};

const deleteRow: Manipulation = async (database, chance) => {
  const table = chance.pick(['access_log_entries', 'access_log_links', 'access_log_heads', 'access_log_pending']);
  await database.query(`DELETE FROM "${table}" WHERE ctid = '${await someRow(database, table, chance)}'`);
  return `deleted from ${table}`;
};

/** An entry with its link, and everything behind it moves up: nothing is left that misses it. */
const deleteAndCloseUp: Manipulation = async (database, chance) => {
  const row = await someRow(database, 'access_log_links', chance);
  const [{ regionId, seq, entryId }] = await database.query<[{ regionId: string; seq: number; entryId: string }]>(
    `SELECT "region_id" AS "regionId", "seq", "entry_id" AS "entryId" FROM "access_log_links" WHERE ctid = '${row}'`,
  );
  await database.query(`DELETE FROM "access_log_entries" WHERE "id" = $1`, [entryId]);
  await database.query(`DELETE FROM "access_log_links" WHERE "entry_id" = $1`, [entryId]);
  await database.query(`UPDATE "access_log_links" SET "seq" = -"seq" WHERE "region_id" = $1 AND "seq" > $2`, [
    regionId,
    seq,
  ]);
  await database.query(`UPDATE "access_log_links" SET "seq" = -"seq" - 1 WHERE "region_id" = $1 AND "seq" < 0`, [
    regionId,
  ]);
  await database.query(`UPDATE "access_log_heads" SET "seq" = "seq" - 1 WHERE "region_id" = $1`, [regionId]);
  return 'deleted an entry and closed up';
};

const swap: Manipulation = async (database, chance) => {
  const [one, other] = [
    await someRow(database, 'access_log_links', chance),
    await someRow(database, 'access_log_links', chance),
  ];
  if (one === other) return swap(database, chance);
  const [a, b] = await database.query<[{ id: string }, { id: string }]>(
    `SELECT "entry_id" AS "id" FROM "access_log_links" WHERE ctid IN ('${one}', '${other}')`,
  );
  await database.query(`UPDATE "access_log_links" SET "entry_id" = $1 WHERE "entry_id" = $2`, [randomUUID(), a.id]);
  const [gone] = await database.query<[{ id: string }]>(
    `SELECT "entry_id" AS "id" FROM "access_log_links" l WHERE NOT EXISTS (SELECT FROM "access_log_entries" WHERE "id" = l."entry_id")`,
  );
  await database.query(`UPDATE "access_log_links" SET "entry_id" = $1 WHERE "entry_id" = $2`, [a.id, b.id]);
  await database.query(`UPDATE "access_log_links" SET "entry_id" = $1 WHERE "entry_id" = $2`, [b.id, gone.id]);
  return 'swapped two entries';
};

/** The end of every table, as if it had never been; the heads are put back as far as that can be done without a key. */
const truncateTail: Manipulation = async (database, chance) => {
  const keep = chance.whole(0, 39);
  await database.query(`DELETE FROM "access_log_entries" e USING "access_log_links" l
    WHERE l."entry_id" = e."id" AND l."seq" > ${keep}`);
  await database.query(`DELETE FROM "access_log_links" WHERE "seq" > ${keep}`);
  await database.query(`UPDATE "access_log_heads" h SET "seq" = l."seq", "hash" = l."hash" FROM "access_log_links" l
    WHERE l."region_id" = h."region_id" AND l."seq" = ${keep}`);
  return `cut off behind ${keep}`;
};

const truncateAll: Manipulation = async (database, chance) => {
  const tables = ['entries', 'links', 'pending', 'heads', 'entries, links, pending, heads'];
  const names = chance
    .pick(tables)
    .split(', ')
    .map((name) => `"access_log_${name}"`);
  await database.query(`TRUNCATE ${names.join(', ')}`);
  return `truncated ${names.join(', ')}`;
};

/** A copy of a real entry under a name of its own, on its way into the chain. */
const insertForged: Manipulation = async (database, chance) => {
  const id = randomUUID();
  const row = await someRow(database, 'access_log_entries', chance);
  await database.query(
    `CREATE TEMPORARY TABLE "forged" ON COMMIT DROP AS SELECT * FROM "access_log_entries" WHERE ctid = '${row}'`,
  );
  await database.query(`UPDATE "forged" SET "id" = $1`, [id]);
  await database.query(`INSERT INTO "access_log_entries" SELECT * FROM "forged"`);
  if (chance.chance(0.7)) await database.query(`INSERT INTO "access_log_pending" VALUES ($1)`, [id]);
  return 'put in an entry';
};

const insertPending: Manipulation = async (database) => {
  await database.query(`INSERT INTO "access_log_pending" VALUES ($1)`, [randomUUID()]);
  return 'put in that something waits';
};

export const MANIPULATIONS: readonly Manipulation[] = [
  editEntry,
  editEntry,
  editEntry,
  editLink,
  editHead,
  editPending,
  deleteRow,
  deleteAndCloseUp,
  swap,
  truncateTail,
  truncateAll,
  insertForged,
  insertPending,
];
