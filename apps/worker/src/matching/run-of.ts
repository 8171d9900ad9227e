import { createHash } from 'node:crypto';
import type { TeamQuestion, WiderLook } from '#contracts/teams';
import { deriveId } from '#domain/ids/derive-id';
import { SOLVER } from '#domain/assembly/solver';
import type { AssemblyRunEntity } from '#persistence/assembly-runs/assembly-run.entity';
import type { Grounds } from './grounds.js';
import type { Solved } from './team-search.js';
import { weigh } from './weigh.js';

/**
 * How a team was found, to be kept. Its id is derived from the question, the problem and the result: a look that is taken
 * again after a crash stores nothing new, unless the pool changed in between; then the answer belongs to the later run.
 */
export function runOf(
  question: TeamQuestion,
  { problem: solved, result }: Solved,
  { wider, milliseconds, grounds }: { wider: WiderLook | null; milliseconds: number; grounds: Grounds },
): AssemblyRunEntity {
  const problem = weigh(solved, question, grounds);
  const { milliseconds: _measured, ...answer } = result;
  const content = createHash('sha256')
    .update(JSON.stringify([question, problem, answer]))
    .digest('hex');
  return {
    id: deriveId(content, 0),
    caseId: question.caseId,
    at: question.at,
    ...{ question, problem, result, wider, milliseconds },
    solver: SOLVER,
  };
}
