/** What `recordStep` left as the answer: the record that the command is about, whole, and the phase of the case. */
export type CommandAnswer = Record<string, unknown>;
