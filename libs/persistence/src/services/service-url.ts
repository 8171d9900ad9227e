import { loginRole, type Service } from './service-roles.js';

/** The database that an address leads to; without one, PostgreSQL takes that of the user. */
export function databaseOf(url: string): string {
  const { pathname, username } = new URL(url);
  return decodeURIComponent(pathname.slice(1) || username);
}

/** Where a program finds the database of this owner, as itself. */
export function serviceUrl(ownerUrl: string, service: Service, password: string): string {
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(loginRole(databaseOf(ownerUrl), service));
  url.password = encodeURIComponent(password);
  return url.href;
}
