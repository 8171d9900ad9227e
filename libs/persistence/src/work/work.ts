import { AsyncLocalStorage } from 'node:async_hooks';
import type { QueryRunner } from 'typeorm';
import { beginAs, type Identity } from './identity.js';
import type { BorrowedRunner } from './borrowed-runner.js';

const current = new AsyncLocalStorage<Work>();

/** The work that this code is part of; undefined outside of a request. */
export const currentWork = (): Work | undefined => current.getStore();

/**
 * What one person has the database do in one request: one transaction in their name, begun at its first question. What is
 * logged about the request stands in the same transaction. Before anybody is known there is no transaction, and row level
 * security shows nothing.
 */
export class Work {
  private identity: Identity | null = null;
  private runner: BorrowedRunner | null = null;
  private beforeCommit: (() => Promise<void>)[] = [];

  /** Runs something as part of this work, and all that it starts. */
  run<T>(something: () => T): T {
    return current.run(this, something);
  }

  /** From here on the database is asked in this person's name. */
  identify(identity: Identity): void {
    this.identity = identity;
  }

  /** Does this in the same transaction, last of all. Forgotten when the work is undone. */
  atCommit(task: () => Promise<void>): void {
    this.beforeCommit.push(task);
  }

  /** The runner of the transaction; null while nobody is known. */
  borrow(lend: (begin: string) => BorrowedRunner): QueryRunner | null {
    if (!this.identity) return null;
    this.runner ??= lend(beginAs(this.identity));
    return this.runner.runner;
  }

  /** Makes everything so far stand; what comes after is a transaction of its own. */
  async commit(): Promise<void> {
    const tasks = this.beforeCommit.splice(0);
    for (const task of tasks) await task();
    const { runner } = this;
    this.runner = null;
    await runner?.end('COMMIT');
  }

  /** Undoes everything since the last commit. Safe to repeat. */
  async rollback(): Promise<void> {
    this.beforeCommit = [];
    const { runner } = this;
    this.runner = null;
    await runner?.end('ROLLBACK');
  }
}
