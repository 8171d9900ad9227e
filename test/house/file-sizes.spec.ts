import { median, sourceFiles } from './source-files.js';

/** A list of examples reads well at a length at which code does not. */
const LONGEST = { code: 300, spec: 500 };
const MEDIAN = 50;

describe('files', () => {
  const files = sourceFiles(['apps', 'libs', 'workflows', 'test']).filter(({ path }) => !path.includes('/migrations/'));
  const isSpec = (path: string): boolean => /\.spec\.m?ts$/.test(path);

  it('are short enough to be read at once', () => {
    const tooLong = files.filter(({ path, lines }) => lines > (isSpec(path) ? LONGEST.spec : LONGEST.code));
    expect(tooLong).toEqual([]);
  });

  it('are small by habit', () => {
    const lengths = files.filter(({ path }) => !isSpec(path)).map(({ lines }) => lines);
    expect(median(lengths)).toBeLessThanOrEqual(MEDIAN);
  });

  it('have kebab-case names', () => {
    const name = /\/[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
    expect(files.map(({ path }) => path).filter((path) => !name.test(path))).toEqual([]);
  });
});
