import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SECRET_VARIABLES, withSecretFiles } from './secret-files.js';

describe(withSecretFiles.name, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'doorbraak-secrets-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function fileWith(text: string): string {
    const file = join(folder, 'secret');
    writeFileSync(file, text);
    return file;
  }

  it.each(SECRET_VARIABLES)('reads %s from its file, without the line end that editors leave', (name) => {
    const environment = { PORT: '8080', [`${name}_FILE`]: fileWith('geheim\n') };
    expect(withSecretFiles(environment)).toMatchObject({ PORT: '8080', [name]: 'geheim' });
  });

  it('leaves other variables with such a name alone', () => {
    const environment = { MAIL_FROM_FILE: fileWith('geheim') };
    expect(withSecretFiles(environment)).toEqual(environment);
  });

  it('names what is set twice, cannot be read or is empty, and no value', () => {
    const read = () =>
      withSecretFiles({
        MASTER_KEYS: 'geheim',
        MASTER_KEYS_FILE: fileWith(''),
        BSN_KEYS_FILE: fileWith(''),
        SMTP_URL_FILE: join(folder, 'geheim-is-away'),
      });
    expect(read).toThrow(/MASTER_KEYS and MASTER_KEYS_FILE are both set/);
    expect(read).toThrow(/BSN_KEYS_FILE is empty/);
    expect(read).toThrow(/SMTP_URL_FILE cannot be read/);
    expect(read).not.toThrow(/geheim/);
  });
});
