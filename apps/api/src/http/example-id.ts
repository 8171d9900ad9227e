/** The id that stands in every example. */
export const EXAMPLE_ID = '3f2b8c1e-6d4a-4f0b-9a57-2c1d8e7f6a90';
