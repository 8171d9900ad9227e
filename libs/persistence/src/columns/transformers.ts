import { ValueTransformer } from 'typeorm';

/** Moments leave the database as RFC 3339 in UTC: records are plain JSON. */
export const momentTransformer: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: Date | string | null) => (value === null ? null : new Date(value).toISOString()),
};

/** bigint columns hold cents, far below the largest safe integer. */
export const integerTransformer: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};
