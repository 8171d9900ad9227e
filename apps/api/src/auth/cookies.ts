import { parse, serialize } from 'cookie';
import type { Request, Response } from 'express';

/** A cookie that only this server reads, on every path of it. */
export class ServerCookie {
  private readonly name: string;
  private readonly secure: boolean;

  /**
   * @param publicUrl where people open Doorbraak: over https the browser holds it to this host alone
   */
  constructor(name: string, publicUrl: string) {
    this.secure = publicUrl.startsWith('https:');
    this.name = this.secure ? `__Host-${name}` : name;
  }

  read(request: Request): string | undefined {
    return parse(request.headers.cookie ?? '')[this.name];
  }

  /** @param maxAge in seconds; left out: until the browser closes */
  set(response: Response, value: string, maxAge?: number): void {
    const flags = { httpOnly: true, sameSite: 'lax', path: '/', secure: this.secure } as const;
    response.append(
      'Set-Cookie',
      serialize(this.name, value, { ...flags, ...(maxAge === undefined ? {} : { maxAge }) }),
    );
  }

  clear(response: Response): void {
    this.set(response, '', 0);
  }
}

/** Holds the token of a session. */
export const sessionCookie = (publicUrl: string): ServerCookie => new ServerCookie('doorbraak', publicUrl);

/** Holds on to a browser while somebody is at the identity server. */
export const attemptCookie = (publicUrl: string): ServerCookie => new ServerCookie('doorbraak-login', publicUrl);
