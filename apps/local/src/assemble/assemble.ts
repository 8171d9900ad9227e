import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { AssemblyInfeasible, AssemblyProblem, AssemblyResult, AssemblyTeam } from '#contracts/assembly';
import { solveAssembly } from '../../../../libs/domain/src/assembly/solve-assembly.js';
import { type Fault } from '../../../../libs/domain/src/assembly/fault.js';
import { findAssemblyFaults } from '../../../../libs/domain/src/assembly/validate-problem.js';
import { whyNot, type WhyNot } from '../../../../libs/domain/src/assembly/why-not.js';
import { BadInput } from './bad-input.js';
import { repeatedKeys } from './repeated-keys.js';

/** As long as the service looks: our default in the policy. */
const TIME_LIMIT_MS = 5000;
type Printed = AssemblyTeam | Omit<AssemblyInfeasible, 'milliseconds'>;
const USAGE = 'npm run assemble -- FILE.json [--why-not EXPERT]';

/**
 * Answers `FILE.json [--why-not EXPERT]`: the best team, or why not this expert.
 *
 * @param find gives the path of a file that the user names
 * @param clock milliseconds
 * @throws BadInput for arguments, a file or a problem with faults
 */
export function assemble(
  args: readonly string[],
  find: (file: string) => string,
  clock: () => number,
): Printed | WhyNot {
  const { file, expert } = readArguments(args);
  const { input, repeated } = readJson(find(file));
  const faults = [...repeated, ...findAssemblyFaults(input)];
  if (faults.length > 0) throw new BadInput(faults);
  const problem = input as AssemblyProblem;
  const options = { clock, timeLimitMs: TIME_LIMIT_MS };
  if (expert === undefined) return asDefined(solveAssembly(problem, options));
  if (problem.experts.some(({ id }) => id === expert)) return whyNot(problem, expert, options);
  throw new BadInput([{ path: '/experts', message: `There is no expert ${expert}.` }]);
}

/** The definition gives an answer without a team no time: whoever compares two answers finds them equal. */
function asDefined(result: AssemblyResult): Printed {
  if (result.outcome === 'team') return result;
  const { milliseconds: _time, ...infeasible } = result;
  return infeasible;
}

function readArguments(args: readonly string[]): { file: string; expert: string | undefined } {
  const { values, positionals } = parsed(args);
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw refused(`Name one file: ${USAGE}`);
  const [expert, ...others] = values['why-not'] ?? [];
  if (others.length > 0) throw refused(`Ask about one expert at a time: ${USAGE}`);
  return { file, expert };
}

function parsed(args: readonly string[]) {
  try {
    const options = { 'why-not': { type: 'string', multiple: true } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw refused(`${reasonOf(error)} Use ${USAGE}`);
  }
}

function readJson(file: string): { input: unknown; repeated: Fault[] } {
  const text = decoded(readBytes(file));
  try {
    return { input: JSON.parse(text), repeated: repeatedKeys(text) };
  } catch (error) {
    throw refused(`The file holds no JSON: ${reasonOf(error)}`);
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw refused(`The file cannot be read: ${reasonOf(error)}`);
  }
}

// A mark at the start that says "UTF-8" is left out.
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused('The file is not in UTF-8.');
  }
}

function refused(message: string): BadInput {
  return new BadInput([{ path: '', message }]);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
