/** Whether a text is a moment exactly as our records have it: RFC 3339 in UTC to the millisecond. */
export function isMoment(text: string): boolean {
  if (!/^[12]\d{3}-/.test(text)) return false;
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text;
}
