import { readTable } from './read-table.js';

const faultIn = (csv: string): unknown => {
  try {
    return readTable(csv);
  } catch (error) {
    return (error as { problem: unknown }).problem ?? error;
  }
};

describe(readTable.name, () => {
  it('gives each line that says something the number that an editor gives its first line', () => {
    expect(readTable('\uFEFFa;b\n\n"x\ny";2\n;\n"\'=1";"é, ""ü"""\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['x\ny', '2'] },
      { line: 6, cells: ['=1', 'é, "ü"'] },
    ]);
    expect(readTable('a,b;c,d\r\n1,2')).toMatchObject([{ cells: ['a', 'b;c', 'd'] }, { line: 2, cells: ['1', '2'] }]);
    expect(readTable('')).toEqual([]);
  });

  it('takes what spreadsheets say and write otherwise', () => {
    const lines = [
      { line: 2, cells: ['a,b', 'c'] },
      { line: 3, cells: ['1', '2'] },
    ];
    expect(readTable('\uFEFFsep=;\r\na,b;c\r\n1;2\r\n')).toEqual(lines);
    expect(readTable('SEP=\t\na,b\tc\n1\t2\n')).toEqual(lines);
    expect(readTable('a;b\tc\td\n')).toEqual([{ line: 1, cells: ['a;b', 'c', 'd'] }]);
    expect(JSON.stringify(faultIn('sep=,\na,b\nx"y,3\n'))).toContain('Bij regel 3 ');
  });

  it('says where a quote is wrong, and what is too long', () => {
    expect(JSON.stringify(faultIn('a;b\n1;2\nx"y;3\n'))).toContain('Bij regel 3 ');
    expect(JSON.stringify(faultIn('a\n'.repeat(5_002)))).toContain('hoogstens 5000 experts');
  });
});
