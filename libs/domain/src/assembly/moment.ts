/** A moment in time, exact to any number of decimals. */
export interface Moment {
  /** Whole seconds since 1970-01-01T00:00:00Z. */
  readonly second: number;
  /** Decimals of the second without trailing zeros: '' or '25'. */
  readonly decimals: string;
}

const rfc3339 =
  /^(\d{4}-\d{2}-)(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d+))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** Reads an RFC 3339 date-time with offset; undefined when the text is not one or names a day that does not exist. */
export function readMoment(text: string): Moment | undefined {
  const match = rfc3339.exec(text);
  if (!match) return undefined;
  const [, month = '', day = '', hour, minute, second, decimals = '', offset = ''] = match;
  const midnight = Date.parse(`${month}${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).getUTCDate() !== Number(day)) return undefined;
  const local = midnight / 1000 + Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return { second: local - offsetSeconds(offset), decimals: decimals.replace(/0+$/, '') };
}

/** Orders two moments; negative, zero or positive like a sort comparator. */
export function compareMoments(left: Moment, right: Moment): number {
  if (left.second !== right.second) return left.second - right.second;
  if (left.decimals === right.decimals) return 0;
  return left.decimals < right.decimals ? -1 : 1;
}

function offsetSeconds(offset: string): number {
  if (offset.toUpperCase() === 'Z') return 0;
  const seconds = Number(offset.slice(1, 3)) * 3600 + Number(offset.slice(4)) * 60;
  return offset.startsWith('-') ? -seconds : seconds;
}
