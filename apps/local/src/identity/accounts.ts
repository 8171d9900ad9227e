import { join } from 'node:path';
import { readJson, writeJson } from '../files.js';
import { secret } from '../secret.js';

/** Somebody who can log in at the local identity server. */
export interface Account {
  /** The name to log in with; also the `sub` of the tokens. */
  username: string;
  name: string;
}

/** Everybody who can log in at this home. */
export function readAccounts(home: string): Account[] {
  return readJson<Account[]>(fileOf(home)) ?? [];
}

/** Sets who can log in at this home. */
export function writeAccounts(home: string, accounts: readonly Account[]): void {
  writeJson(fileOf(home), accounts);
}

/** The one password of all demo users of this home. */
export function demoPassword(home: string): string {
  return secret(home, 'demo-password');
}

function fileOf(home: string): string {
  return join(home, 'identity-users.json');
}
