/** How long a caller may take, in milliseconds. Who is slower holds a connection that others need. */
export interface Patience {
  /** To say what they want. */
  headers: number;
  /** To send a form. */
  form: number;
  /** To send everything, a document over a slow line included. */
  whole: number;
}

export const PATIENCE: Patience = { headers: 10_000, form: 20_000, whole: 180_000 };

/** Time between two looks for connections whose time is over: never later than this after it. */
export const LOOK_EVERY_MS = 1_000;
