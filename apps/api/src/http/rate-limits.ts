import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '#config/config';
import { tooMany } from './problems.js';
import { CONFIG } from './tokens.js';

const MINUTE_SECONDS = 60;

/** How often somebody may ask, counted by this process for each minute. */
@Injectable()
export class RateLimits {
  private readonly users: RateLimiterMemory;
  private readonly addresses: RateLimiterMemory;
  private readonly logins: RateLimiterMemory;
  private readonly refusals: RateLimiterMemory;

  constructor(@Inject(CONFIG) { rateLimits }: Config) {
    this.users = perMinute(rateLimits.user);
    this.addresses = perMinute(rateLimits.address);
    this.logins = perMinute(rateLimits.login);
    this.refusals = perMinute(rateLimits.login);
  }

  /** Counts a request of a user. @throws 429 */
  user(id: string): Promise<void> {
    return count(this.users, id);
  }

  /** Counts a request from an address. @throws 429 */
  address(address: string): Promise<void> {
    return count(this.addresses, address);
  }

  /** Counts a step of a login from an address. @throws 429 */
  login(address: string): Promise<void> {
    return count(this.logins, address);
  }

  /** Remembers that a token from this address was refused. */
  async refused(address: string): Promise<void> {
    await this.refusals.penalty(address);
  }

  /** Whether tokens from this address are still looked at. @throws 429 */
  async token(address: string): Promise<void> {
    const seen = await this.refusals.get(address);
    if (seen && seen.remainingPoints <= 0) throw tooMany(seen.msBeforeNext);
  }
}

function perMinute(points: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: MINUTE_SECONDS });
}

async function count(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    throw error instanceof RateLimiterRes ? tooMany(error.msBeforeNext) : error;
  }
}
