const SPOKEN = ['text', 'what', 'name', 'next'];
const CODE_WORD = /\b[a-z]+[A-Z]\w*/g;

/** Words for machines in what people read: `camelCase`, in any text of this answer of the API. */
export function codeWordsIn(answer: unknown, key = ''): string[] {
  if (typeof answer === 'string') return SPOKEN.includes(key) ? (answer.match(CODE_WORD) ?? []) : [];
  if (answer === null || typeof answer !== 'object') return [];
  return Object.entries(answer).flatMap(([name, value]) => codeWordsIn(value, Array.isArray(answer) ? key : name));
}
