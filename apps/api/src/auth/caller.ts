import type { Identity } from './token-verifier.js';

/** Who a request says that it is, proven, before our own table is asked what they may do. */
export interface Caller extends Identity {
  /** As the identity server tells it; null where it does not. */
  name: string | null;
  /** It logged in with its own key: a program, not a person. */
  machine: boolean;
  /** Until when this login holds, if nobody ends it before; RFC 3339. */
  until: string;
  /** The session of a browser; null for a bearer token. */
  session: BrowserSession | null;
}

export interface BrowserSession {
  id: string;
  idleUntil: string;
  csrfToken: string;
}
