const CODE = /^[a-z]{2}$/;
const NAMES = new Intl.DisplayNames(['nl'], { type: 'language', fallback: 'none' });

/** Whether this is the code of a language as of ISO 639-1, such as `nl`. */
export const isLanguage = (code: string): boolean => CODE.test(code) && NAMES.of(code) !== undefined;
