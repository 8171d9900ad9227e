/** A clock that ran out is acted on within a second; a worker that restarts may need this long: milliseconds. */
export const CLOCK_GRACE = 60_000;
/** Whoever asked has long stopped waiting: milliseconds. */
export const COMMAND_GRACE = 5 * 60_000;

/** An entry of the access log has its place within a second; a worker that restarts may need this long: milliseconds. */
export const LINK_GRACE = 60_000;

/** The moment that lies so many milliseconds before another. */
export function before(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() - milliseconds);
}
