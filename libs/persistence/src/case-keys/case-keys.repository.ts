import { DataSource, type EntityManager } from 'typeorm';
import { newDataKey, unwrapKey, type WrappedKey, wrapKey } from '#encryption/case-key-wrap';
import type { KeyRing } from '#encryption/key-ring';
import type { CaseKey } from '#encryption/sealed-words';
import type { KeyPurpose } from './case-key.entity.js';
import { ownerOf } from './key-owner.js';

/** The master keys, per purpose. */
export type MasterKeys = Readonly<Record<KeyPurpose, KeyRing>>;

/** The key of a case is destroyed, or this reader may not have it: what it sealed cannot be read. */
export class CaseKeyGone extends Error {
  override readonly name = 'CaseKeyGone';

  constructor(caseId: string) {
    super(`Case ${caseId} has no key here.`);
  }
}

interface KeyRow extends WrappedKey {
  caseId: string;
}

/** The data keys of cases: made with the case, destroyed with its dossier. */
export class CaseKeysRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly masters: MasterKeys,
  ) {}

  /** Makes a key for a case that has none for this purpose; else gives the one it has. */
  async provide(caseId: string, purpose: KeyPurpose, at: string, manager?: EntityManager): Promise<CaseKey> {
    const { masterKeyId, wrapped } = wrapKey(this.masters[purpose], newDataKey(), ownerOf(caseId, purpose));
    const [row] = await (manager ?? this.dataSource.manager).query<[KeyRow]>(
      `INSERT INTO "keys"."case_keys" ("case_id", "purpose", "master_key_id", "wrapped", "created_at")
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ("case_id", "purpose") DO UPDATE SET "created_at" = "case_keys"."created_at"
       RETURNING "case_id" AS "caseId", "master_key_id" AS "masterKeyId", "wrapped"`,
      [caseId, purpose, masterKeyId, wrapped, at],
    );
    return this.open(row, purpose);
  }

  /**
   * The key of a case.
   * @throws CaseKeyGone
   */
  async keyOf(caseId: string, purpose: KeyPurpose = 'content'): Promise<CaseKey> {
    const key = (await this.keysOf([caseId], purpose)).get(caseId);
    if (!key) throw new CaseKeyGone(caseId);
    return key;
  }

  /** The keys of these cases; those that are gone are left out. */
  async keysOf(caseIds: readonly string[], purpose: KeyPurpose = 'content'): Promise<Map<string, CaseKey>> {
    const rows = await this.dataSource.query<KeyRow[]>(
      `SELECT "case_id" AS "caseId", "master_key_id" AS "masterKeyId", "wrapped"
       FROM "keys"."case_keys" WHERE "case_id" = ANY($1) AND "purpose" = $2`,
      [caseIds, purpose],
    );
    return new Map(rows.map((row) => [row.caseId, this.open(row, purpose)]));
  }

  private open(row: KeyRow, purpose: KeyPurpose): CaseKey {
    return { caseId: row.caseId, key: unwrapKey(this.masters[purpose], row, ownerOf(row.caseId, purpose)) };
  }
}
