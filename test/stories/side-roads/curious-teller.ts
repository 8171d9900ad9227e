import { Person, Teller } from '../teller/teller.js';

const CASE_COMMAND = /^cases\/([^/]+)\//;

/** Tells a story and asks after every step of it why the case is where it is. */
export class CuriousTeller extends Teller {
  /** Every explanation that was given, step after step. */
  readonly explanations: unknown[] = [];

  override as(username: string): Person {
    const explain = async (caseId: string) => {
      const coordinator = new Person(this.world, 'coordinator');
      this.explanations.push(await coordinator.get(`cases/${caseId}/explanation`));
    };
    return new CuriousPerson(explain, this.world, username);
  }
}

class CuriousPerson extends Person {
  constructor(
    private readonly explain: (caseId: string) => Promise<void>,
    ...person: ConstructorParameters<typeof Person>
  ) {
    super(...person);
  }

  override async post<T>(path: string, body: object): Promise<T> {
    const answer = await super.post<T>(path, body);
    const caseId = CASE_COMMAND.exec(path)?.[1];
    if (caseId) await this.explain(caseId);
    return answer;
  }
}
