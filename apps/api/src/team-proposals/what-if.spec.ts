import type { WeighedProblem } from '#domain/assembly/weighed-problem';
import { faultsOf } from '../../../../test/support/faults-of.js';
import { whatIfFaults } from './what-if-change.js';
import { WhatIfDto } from './what-if.dto.js';

const ID = '3f2b8c1e-6d4a-4f0b-9a57-2c1d8e7f6a90';
const OTHER = '7d444840-9dc0-41d1-b245-5ffdce74fad2';

describe(WhatIfDto.name, () => {
  it.each([
    [{ change: 'drop', expertId: ID }, []],
    [{ change: 'require' }, ['/expertId']],
    [{ change: 'slot', slotId: ID, expertId: OTHER }, ['/expertId']],
    [{ change: 'slot' }, ['/slotId']],
    [{ change: 'lowerLevel', domain: 'lvb' }, []],
    [{ change: 'moreSeats' }, ['/domain']],
    [{ change: 'miracle' }, ['/change']],
  ])('finds in %j: %j', async (body, faults) => expect(await faultsOf(WhatIfDto, body)).toEqual(faults));
});

describe(whatIfFaults.name, () => {
  const problem = {
    experts: [
      { id: ID, availableSlots: ['s1'] },
      { id: OTHER, availableSlots: ['s1'] },
    ],
    mustExclude: [OTHER],
    slots: [{ id: 's1', start: '2026-12-08T08:00:00Z' }],
    otherSlots: [{ id: 's2', start: '2026-12-10T08:00:00Z', barred: [] }],
    requirements: [
      { domain: 'lvb', level: 2, seats: 1 },
      { domain: 'wmo', level: 1, seats: 1 },
      { domain: 'lvb', level: 1, seats: 2 },
    ],
  } as unknown as WeighedProblem;
  it.each<[WhatIfDto, string[]]>([
    [{ change: 'drop', expertId: ID }, []],
    [{ change: 'drop', expertId: 'nobody' }, ['/expertId']],
    [{ change: 'require', expertId: OTHER }, []],
    [{ change: 'slot', slotId: 's1' }, []],
    [{ change: 'slot', slotId: 's2' }, []],
    [{ change: 'slot', slotId: 's9' }, ['/slotId']],
    [{ change: 'lowerLevel', domain: 'lvb' }, []],
    [{ change: 'lowerLevel', domain: 'wmo' }, ['/domain']],
    [{ change: 'moreSeats', domain: 'wlz' }, ['/domain']],
  ])('finds in %j: %j', (asked, paths) => expect(whatIfFaults(problem, asked).map(({ path }) => path)).toEqual(paths));
});
