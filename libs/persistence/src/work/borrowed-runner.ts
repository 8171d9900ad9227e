import { type QueryRunner, QueryRunnerAlreadyReleasedError } from 'typeorm';

/** TypeORM counts how deep it is in transactions: inside of ours it makes savepoints. */
interface CountsTransactions {
  isTransactionActive: boolean;
  transactionDepth: number;
}

/** Where the runner comes from. */
export interface Lender {
  /** Whether a connection may be kept between two questions; not once the data source closes. */
  mayKeep(): boolean;
  ended(): void;
}

/**
 * One connection for all that a request asks, also when it asks several things at once. TypeORM gives a runner back after
 * every question; this one stays until its transaction ends.
 */
export class BorrowedRunner {
  private readonly query: QueryRunner['query'];
  private readonly release: QueryRunner['release'];
  private queue: Promise<unknown> = Promise.resolve();
  private begun = false;
  /** Why the transaction cannot be committed any more. */
  private failure: unknown = null;
  private ended = false;

  constructor(
    readonly runner: QueryRunner,
    private readonly begin: string,
    private readonly lender: Lender,
  ) {
    this.query = runner.query.bind(runner);
    this.release = runner.release.bind(runner);
    this.count(1);
    runner.release = () => (lender.mayKeep() ? Promise.resolve() : this.end('ROLLBACK').catch(() => undefined));
    runner.query = ((...question: Parameters<QueryRunner['query']>) =>
      this.inTurn(() => this.ask(question))) as QueryRunner['query'];
  }

  /**
   * Ends the transaction and gives the connection back. Does nothing where nothing was asked.
   * @throws when a question failed and nobody undid it: PostgreSQL answers such a COMMIT with a silent ROLLBACK; and when
   * it was undone already, as the data source closes
   */
  async end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    await this.inTurn(async () => {
      if (this.ended && how === 'COMMIT') throw new QueryRunnerAlreadyReleasedError();
      if (this.ended) return;
      this.ended = true;
      try {
        if (this.begun) await this.query(this.failure ? 'ROLLBACK' : how);
      } finally {
        this.count(0);
        await this.release();
        this.lender.ended();
      }
      if (this.failure && how === 'COMMIT') {
        throw new Error('A transaction in which a statement failed cannot be committed.', { cause: this.failure });
      }
    });
  }

  private async ask(question: Parameters<QueryRunner['query']>): Promise<unknown> {
    if (!this.begun) {
      await this.query(this.begin);
      this.begun = true;
    }
    try {
      const answer = await this.query(...question);
      if (question[0].startsWith('ROLLBACK TO SAVEPOINT')) this.failure = null;
      return answer;
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }

  private count(depth: number): void {
    const state: CountsTransactions = { isTransactionActive: depth > 0, transactionDepth: depth };
    Object.assign(this.runner, state);
  }

  /** A connection answers one question at a time. */
  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const mine = this.queue.then(task);
    this.queue = mine.catch(() => undefined);
    return mine;
  }
}
