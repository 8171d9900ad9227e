import { holdsSealed, openWords, sealWords } from '#encryption/sealed-words';
import type { CaseKeysRepository } from './case-keys.repository.js';

/** What people wrote in cases, between how it is stored and how it is read. Whoever opens has checked who may read it. */
export class CaseWords {
  constructor(private readonly keys: CaseKeysRepository) {}

  /**
   * The same value with every text in it sealed for this case.
   * @throws CaseKeyGone
   */
  async seal<T>(caseId: string, value: T): Promise<T> {
    return sealWords(await this.keys.keyOf(caseId), value);
  }

  /**
   * The same value, such as a row or a list of rows, with every sealed text in it as people wrote it.
   * @throws CaseKeyGone
   */
  async open<T>(caseId: string, value: T): Promise<T> {
    return holdsSealed(value) ? openWords(await this.keys.keyOf(caseId), value) : value;
  }
}
