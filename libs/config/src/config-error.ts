/** What is wrong with the environment: every variable at once, each with what to set, never with its value. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(['The environment is not complete:', ...problems.map((problem) => `- ${problem}`)].join('\n'));
    this.name = 'ConfigError';
  }
}
