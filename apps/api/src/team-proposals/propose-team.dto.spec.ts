import { faultsOf } from '../../../../test/support/faults-of.js';
import { ProposeTeamDto } from './propose-team.dto.js';

const ID = '3f2b8c1e-6d4a-4f0b-9a57-2c1d8e7f6a90';
const OTHER = '7d444840-9dc0-41d1-b245-5ffdce74fad2';
const reason = 'Zij kent de school.';

describe(ProposeTeamDto.name, () => {
  it.each([
    [{}, []],
    [{ requirements: null, mustInclude: [], mustExclude: null, slotId: null, advisers: [] }, []],
    [{ requirements: [{ domain: 'lvb', level: 2, seats: 1 }] }, []],
    [{ requirements: [{ domain: '', level: 4, seats: 1 }] }, ['/requirements/0/domain', '/requirements/0/level']],
    [{ mustInclude: [ID], mustExclude: [OTHER], reason }, []],
    [{ mustInclude: [ID], mustExclude: [ID], reason }, ['/mustExclude']],
    [{ advisers: [ID], mustInclude: [ID], reason }, ['/advisers']],
    [{ mustInclude: [ID] }, ['/reason']],
    [{ mustExclude: [ID], reason: '  ' }, ['/reason']],
    [{ slotId: ID }, ['/reason']],
    [{ advisers: [ID] }, ['/reason']],
  ])('finds in %j: %j', async (body, faults) => expect(await faultsOf(ProposeTeamDto, body)).toEqual(faults));
});
