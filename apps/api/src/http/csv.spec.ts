import { csvOf, textOf } from './csv.js';

describe(csvOf.name, () => {
  it('writes texts, numbers and what is not there', () => {
    expect(
      csvOf([
        ['naam', 'aantal', 'klaar'],
        ['Noor "N." de Wit; zus', -2, true],
        [null, 0, false],
      ]),
    ).toBe('"naam";"aantal";"klaar"\r\n"Noor ""N."" de Wit; zus";-2;true\r\n;0;false\r\n');
  });

  it.each([
    '=HYPERLINK("https://evil.example","klik")',
    '+31 6 12345678',
    "-2+3+cmd|' /C calc'!A0",
    '@SUM(1+1)*cmd|calc',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '   =1+1',
    '\u00a0=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠A1',
  ])('keeps %j a text', (value) => {
    expect(csvOf([[value]])).toBe(`"'${value.replaceAll('"', '""')}"\r\n`);
  });

  it('lets nobody end a cell or begin another', () => {
    const [line, ...more] = csvOf([['a";=1+1;"b', '=2']]).split('\r\n');
    expect(line).toBe(`"a"";=1+1;""b";"'=2"`);
    expect(more).toEqual(['']);
  });
});

describe(textOf.name, () => {
  it.each(['=1+1', "'=1", "''  +31", 'Noor', "'s-Gravenhage", "'", ' -2', ''])('gives %j back as it was', (value) => {
    const [cell] = csvOf([[value]]).split('\r\n');
    expect(textOf(cell!.slice(1, -1))).toBe(value);
  });
});
