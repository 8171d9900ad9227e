import type { DataSource } from 'typeorm';
import { CaseKeysRepository, type MasterKeys } from '../case-keys/case-keys.repository.js';
import { openIntake } from '../intakes/seal-submission.js';
import { type CaseCriteria, type CaseScope, CasesRepository } from './cases.repository.js';

/** No index serves a part of a sealed text: so many cases are opened and read through at most. */
const SEARCHED = 1_000;

const folded = (text: string): string => text.toLocaleLowerCase('nl');

/** Looks for words in dossiers. They are opened here, in this process: the database sees neither them nor what is looked for. */
export class CaseSearch {
  private readonly cases: CasesRepository;
  private readonly keys: CaseKeysRepository;

  constructor(dataSource: DataSource, masters: MasterKeys) {
    this.cases = new CasesRepository(dataSource);
    this.keys = new CaseKeysRepository(dataSource, masters);
  }

  /**
   * Which of the newest thousand cases in scope that fit tell of a text.
   * @param text part of the question or of the child's first name, in capitals or not
   */
  async telling(scope: CaseScope, criteria: CaseCriteria, text: string): Promise<string[]> {
    const intakes = await this.cases.newestIntakes(scope, criteria, SEARCHED);
    const keys = await this.keys.keysOf(intakes.map(({ caseId }) => caseId));
    const wanted = folded(text);
    const found = intakes.filter(({ caseId, sealed }) => {
      const key = keys.get(caseId);
      if (!key) return false;
      const { question, childFirstName } = openIntake(key, sealed);
      return [question, childFirstName ?? ''].some((told) => folded(told).includes(wanted));
    });
    return found.map(({ caseId }) => caseId);
  }
}
