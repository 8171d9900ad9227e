import { EICAR, startClamd, type TestClamd } from '../../../../test/support/clamd.js';
import { pdfFile, sourceOf } from '#documents/testing/files';
import { ClamScanner } from './clam-scanner.js';
import { ScannerAway } from './scanner.js';

describe(ClamScanner.name, () => {
  let clamd: TestClamd;
  beforeEach(async () => {
    clamd = await startClamd();
  });
  afterEach(() => clamd.close());

  const scan = (bytes: Buffer, patience = 20_000) =>
    new ClamScanner(clamd.address, patience).scan(sourceOf(bytes, 100_000));

  it('sends every byte in chunks, and takes the verdict', async () => {
    expect(await scan(pdfFile(3_000_000))).toBe('clean');
    expect([clamd.streams, clamd.longest]).toEqual([[3_000_000], 100_000]);
    expect(await scan(Buffer.from(`begin ${EICAR} end`))).toBe('infected');
  });

  it.each(['silent', 'tooLarge', 'hangsUp'] as const)('gives no verdict when clamd is %s', async (mood) => {
    clamd.mood = mood;
    await expect(scan(pdfFile(500_000), 200)).rejects.toThrow(ScannerAway);
  });

  it('gives no verdict when nobody is there', async () => {
    const nobody = new ClamScanner('127.0.0.1:1');
    await expect(nobody.scan(sourceOf(pdfFile()))).rejects.toThrow(ScannerAway);
  });

  it('hands on why a file cannot be read', async () => {
    const broken = {
      size: 10,

      async *bytes(): AsyncGenerator<Buffer> {
        await Promise.resolve();
        throw new Error('a piece is not there');
      },
    };
    await expect(new ClamScanner(clamd.address).scan(broken)).rejects.toThrow('a piece is not there');
  });
});
