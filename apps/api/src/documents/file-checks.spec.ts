import { faultsBeforehand } from './file-checks.js';

const MEGABYTE = 1_048_576;
const file = { fileName: 'Verslag.PDF', size: 10, contentType: 'application/pdf' as const };
const check = (changes: Partial<typeof file>) => faultsBeforehand({ ...file, ...changes }, 20 * MEGABYTE);

describe(faultsBeforehand.name, () => {
  it('takes a file of the largest size, with an ending in capitals', () => {
    expect(check({ size: 20 * MEGABYTE })).toEqual([]);
  });

  it.each(['verslag', 'verslag.exe', 'verslag.pdf.exe', 'pdf'])('does not take the name %s', (fileName) => {
    expect(check({ fileName }).map(({ path }) => path)).toEqual(['/fileName']);
  });

  it('says how large a file is, and how large it may be', () => {
    const message = 'Dit bestand is 21 MB. Het mag 20 MB zijn. Maak het kleiner of deel het op.';
    expect(check({ size: 20 * MEGABYTE + 1 })).toEqual([{ path: '/size', message }]);
  });
});
