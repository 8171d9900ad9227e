import { Injectable } from '@nestjs/common';
import { type NamedMember, rowsOf } from '#domain/pool/expert-columns';
import { judgeFile } from '#domain/pool/judge-file';
import type { FileLine, JudgedFile, PoolChange, PoolSurroundings } from '#domain/pool/pool-file';
import { ExpertFilesRepository, type PoolOnDay } from '#persistence/experts/expert-files.repository';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import type { CommandAnswer } from '../../commands/command-answer.js';
import type { CommandKey } from '../../commands/command-key.js';
import { RegionCommands } from '../../commands/region-commands.js';
import { Clock } from '../../http/clock.js';
import { csvFileOf } from '../../http/csv.js';
import { localDate } from '../../http/local-date.js';
import { invalidInput } from '../../http/problems.js';
import type { ExpertImportDto, ImportMode } from './expert-import.dto.js';
import type { ExpertImportResponse } from './expert-import.response.js';
import { readTable } from './read-table.js';

/** The pool of a region as a file. */
@Injectable()
export class ExpertFilesService {
  constructor(
    private readonly files: ExpertFilesRepository,
    private readonly commands: RegionCommands,
    private readonly clock: Clock,
  ) {}

  /** Everybody in the pool, a line each. */
  async export(user: SignedInUser): Promise<string> {
    const pool = await this.files.read(this.poolOf(user));
    return csvFileOf(rowsOf(named(pool)));
  }

  /** @throws 400 with the faults where one is enough to import nothing */
  import(user: SignedInUser, key: CommandKey, { mode, csv }: ExpertImportDto): Promise<CommandAnswer> {
    const lines = readTable(csv);
    const judge = (pool: PoolSurroundings) => decide(mode, judgeFile(lines, pool), lines);
    return this.commands.once({ user, key, name: 'importExperts', body: { mode } }, async (id) => {
      const answer = (result: ExpertImportResponse) => ({ ...result });
      const done = await this.files.import(this.poolOf(user), judge, { id, answer });
      return done && 'refusal' in done ? done.refusal : null;
    });
  }

  private poolOf({ regionId }: SignedInUser): PoolOnDay {
    return { regionId, today: localDate(this.clock.now()) };
  }
}

type Decision = { changes: PoolChange[]; result: ExpertImportResponse } | { refusal: Error };

function decide(mode: ImportMode, judged: JudgedFile, lines: readonly FileLine[]): Decision {
  const { faults, faultCount, leftOut, changes, readable } = judged;
  if (mode !== 'dryRun' && faults.length > 0 && (mode === 'all' || !readable)) return { refusal: refusalOf(judged) };
  const wanted = changes.filter(({ changed }) => changed.length > 0);
  const result: ExpertImportResponse = {
    mode,
    imported: mode !== 'dryRun',
    lines: Math.max(0, lines.length - 1),
    unchanged: changes.length - wanted.length,
    changes: wanted.map(({ line, member, before, changed }) => ({
      ...{ line, userId: member.userId, what: before ? 'change' : 'add', columns: changed },
    })),
    faults,
    faultCount,
    leftOut,
  };
  return { changes: mode === 'dryRun' ? [] : wanted, result };
}

function refusalOf({ faults, faultCount }: JudgedFile): Error {
  const told = faults.map(({ line, column, message }) => ({ path: `line:${line}${column && `:${column}`}`, message }));
  return invalidInput(told, faultCount);
}

/** By name where that says enough, and by id where it does not. */
function named({ members, users, organisations }: PoolSurroundings): NamedMember[] {
  const nameOf = new Map(users.map(({ id, name }) => [id, name]));
  const timesNamed = new Map<string, number>();
  for (const { name } of organisations) timesNamed.set(name, (timesNamed.get(name) ?? 0) + 1);
  const employers = new Map(organisations.map(({ id, name }) => [id, timesNamed.get(name) === 1 ? name : id]));
  return members.map((member) => ({
    ...member,
    name: nameOf.get(member.userId) ?? '',
    organisation: employers.get(member.organisationId) ?? member.organisationId,
  }));
}
