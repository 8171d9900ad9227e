import { faultsOf } from '../../../../test/support/faults-of.js';
import { CalendarYearDto } from './calendar-year.dto.js';

const KINGS_DAY = { date: '2041-04-27', name: 'Koningsdag', kind: 'holiday' };
const year = {
  year: 2041,
  days: [KINGS_DAY],
  decreesKnown: false,
  source: 'Algemene termijnenwet, artikel 3',
  reason: 'De kalender liep tot en met 2040.',
};

describe(CalendarYearDto.name, () => {
  it.each([
    [{}, []],
    [{ year: 2200 }, ['/year']],
    [{ year: '2041' }, ['/year']],
    [{ days: [] }, ['/days']],
    [{ days: [{ ...KINGS_DAY, date: '2041-02-29' }] }, ['/days/0/date']],
    [{ days: [{ ...KINGS_DAY, kind: 'birthday', name: '' }] }, ['/days/0/kind', '/days/0/name']],
    [{ decreesKnown: null, source: '' }, ['/decreesKnown', '/source']],
    [{ reason: undefined }, ['/reason']],
  ])('finds in a year with %j: %j', async (more, faults) =>
    expect((await faultsOf(CalendarYearDto, { ...year, ...more })).sort()).toEqual(faults),
  );
});
