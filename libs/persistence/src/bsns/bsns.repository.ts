import type { DataSource, EntityManager } from 'typeorm';
import { openText, sealText } from '#encryption/sealed-words';
import { CaseKeysRepository, type MasterKeys } from '../case-keys/case-keys.repository.js';
import { answerOnce, type Answered } from '../commands/answer-once.js';
import { BsnEntity } from './bsn.entity.js';

export interface NewBsn {
  caseId: string;
  bsn: string;
  recordedBy: string;
  recordedAt: string;
}

/** Burgerservicenummers, sealed under keys that seal nothing else: who may read a dossier does not see them by that. */
export class BsnsRepository {
  private readonly keys: CaseKeysRepository;

  constructor(
    private readonly dataSource: DataSource,
    masters: MasterKeys,
  ) {
    this.keys = new CaseKeysRepository(dataSource, masters);
  }

  /** Records the BSN of a case, in the place of the one that it had. */
  async record({ bsn, ...row }: NewBsn, manager: EntityManager): Promise<void> {
    const key = await this.keys.provide(row.caseId, 'bsn', row.recordedAt, manager);
    await manager.getRepository(BsnEntity).upsert({ ...row, sealed: sealText(key, bsn) }, ['caseId']);
  }

  /** Does the same for a command, once. */
  async recordOnce(commandId: string, { bsn, ...recorded }: NewBsn): Promise<void> {
    await answerOnce<Answered>(this.dataSource, commandId, async (manager) => {
      await this.record({ bsn, ...recorded }, manager);
      return { answer: recorded };
    });
  }

  /** The number itself; null where none was recorded. Whoever asks has checked who may know it, and why. */
  async read(caseId: string): Promise<string | null> {
    const row = await this.dataSource.getRepository(BsnEntity).findOneBy({ caseId });
    return row && openText(await this.keys.keyOf(caseId, 'bsn'), row.sealed);
  }
}
