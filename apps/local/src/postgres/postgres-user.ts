import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { reasonOf, StartFailure } from '../failure.js';
import type { Command } from '../supervision/part.js';

const exec = promisify(execFile);

/** A user of this system. */
export interface SystemUser {
  uid: number;
  gid: number;
}

/**
 * The user that runs PostgreSQL: ourselves, or a user `postgres` (made when it is missing) when we are root, because
 * PostgreSQL refuses to run as root.
 */
export async function postgresUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  return (await lookUp()) ?? (await create());
}

/** The command as that user; also where the paths lie in a folder that only root may enter (a clone under /root, a mktemp folder). */
export function asPostgresUser(command: Command, user: SystemUser | undefined, paths: readonly string[]): Command {
  if (!user) return command;
  if (paths.every(othersMayEnter)) return { ...command, ...user };
  const identity = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  // This one capability lets it walk through the closed folder above; the bit makes access(2), by which PostgreSQL looks for
  // its own programs, count it too.
  const capability = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return { ...command, file: 'setpriv', args: [...identity, ...capability, command.file, ...command.args] };
}

function othersMayEnter(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function lookUp(): Promise<SystemUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([exec('id', ['-u', 'postgres']), exec('id', ['-g', 'postgres'])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function create(): Promise<SystemUser> {
  try {
    await exec('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    const made = await lookUp();
    if (made) return made;
    throw new Error('it is not there after useradd');
  } catch (error) {
    throw new StartFailure(
      `PostgreSQL does not run as root, and a user "postgres" could not be made: ${reasonOf(error)}.`,
      'start as an ordinary user, or make a user named postgres, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}
