import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits, as they stand in a cookie or an address. */
export const newToken = (): string => randomBytes(BYTES).toString('base64url');

export const isToken = (value: unknown): value is string => typeof value === 'string' && TOKEN.test(value);

/** What is stored of a token: from it nobody gets the token back. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** What a page of ours sends along to show that it is one; only who has the cookie of the session can make it. */
export const csrfTokenOf = (sessionToken: string): string => madeOf(sessionToken, 'csrf');

/** A secret that only who has the token can make, and that does not give the token away. */
export const madeOf = (token: string, purpose: string): string =>
  createHmac('sha256', token).update(purpose).digest('base64url');

/** Compares two secrets in a time that tells nothing. */
export const sameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());
