import { demoPassword, readAccounts } from './identity/accounts.js';

/** The lines that tell who can log in and with what. */
export function welcome(home: string): string[] {
  const users = readAccounts(home).map(({ username }) => username);
  if (users.length === 0) return [];
  return [
    `users: ${summary(users)} (the login page lists all ${users.length})`,
    `password of them all: ${demoPassword(home)}`,
    'an access token: npm run token -- USER',
  ];
}

/** The users whose name is their role alone; those with a place or a number behind it would fill the screen. */
export function summary(users: readonly string[]): string {
  return users.filter((user) => !user.includes('-')).join(', ');
}
