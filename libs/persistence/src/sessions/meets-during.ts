/** A meeting of which nobody said when it ends is taken to last this long [D]. */
const MEETING = `INTERVAL '2 hours'`;

/** SQL for when a session ends. */
export const endOf = (session: string): string =>
  `coalesce(${session}."ends_at", ${session}."planned_at" + ${MEETING})`;

/** SQL for whether a session overlaps a meeting slot, both given by their alias. */
export const meetsDuring = (session: string, slot: string): string =>
  `${session}."planned_at" < ${slot}."ends_at" AND ${endOf(session)} > ${slot}."starts_at"`;
