import { ValueTransformer } from 'typeorm';
import { toMoment } from '../sql/to-moment.js';

/** Moments leave the database as RFC 3339 in UTC: records are plain JSON. */
export const momentTransformer: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: Date | string | null) => (value === null ? null : toMoment(value)),
};

/** bigint columns hold cents, far below the largest safe integer. */
export const integerTransformer: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};
