import { faultsOf } from '../../../../test/support/faults-of.js';
import { StartUploadDto } from './start-upload.dto.js';

const complete = {
  title: 'Verslag',
  kind: 'report',
  fileName: 'verslag.pdf',
  size: 15_728_640,
  contentType: 'application/pdf',
};

describe(StartUploadDto.name, () => {
  it.each([
    [{}, []],
    [{ title: ' ' }, ['/title']],
    [{ kind: 'diary' }, ['/kind']],
    [{ size: 0 }, ['/size']],
    [{ size: 1.5 }, ['/size']],
    [{ contentType: 'application/zip' }, ['/contentType']],
    [{ contentType: 'application/pdf; charset=utf-8' }, ['/contentType']],
    [{ fileName: 'a'.repeat(256) }, ['/fileName']],
    [{ storedAs: 'x' }, ['/storedAs']],
  ])('finds in %j: %j', async (changes, faults) =>
    expect(await faultsOf(StartUploadDto, { ...complete, ...changes })).toEqual(faults),
  );
});
