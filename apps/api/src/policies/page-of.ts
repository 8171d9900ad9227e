import type { Page, PageRequest, Position } from '#persistence/pages/page';
import type { TriedCase } from './preview-cases.js';

const positionOf = ({ submittedAt, caseId }: TriedCase): Position => ({ key: submittedAt, id: caseId });

/** A page of cases that are all at hand, oldest first: what was looked at before stays before, whatever has changed. */
export function pageOf(cases: readonly TriedCase[], { limit, after, before }: PageRequest): Page<TriedCase> {
  const end = before ? firstFrom(cases, before) : cases.length;
  const start = before ? Math.max(0, end - limit) : after ? firstPast(cases, after) : 0;
  const results = cases.slice(start, Math.min(start + limit, end));
  const [first, last] = [results.at(0), results.at(-1)];
  return {
    results,
    count: cases.length,
    next: last && start + results.length < cases.length ? positionOf(last) : null,
    previous: first && start > 0 ? positionOf(first) : null,
  };
}

function firstFrom(cases: readonly TriedCase[], position: Position): number {
  return indexOr(cases, (each) => compare(positionOf(each), position) >= 0);
}

function firstPast(cases: readonly TriedCase[], position: Position): number {
  return indexOr(cases, (each) => compare(positionOf(each), position) > 0);
}

function indexOr(cases: readonly TriedCase[], fits: (each: TriedCase) => boolean): number {
  const index = cases.findIndex(fits);
  return index < 0 ? cases.length : index;
}

function compare(a: Position, b: Position): number {
  const [left, right] = [`${a.key} ${a.id}`, `${b.key} ${b.id}`];
  return left < right ? -1 : Number(left > right);
}
