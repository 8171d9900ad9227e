import { rolesIn } from './signed-in-user.js';

describe(rolesIn.name, () => {
  it.each([
    [['coordinator', 'expert'], { actingRole: 'coordinator', roleElsewhere: 'expert' }],
    [['coordinator', 'regionAdmin'], { actingRole: 'coordinator', roleElsewhere: null }],
    [['regievoerder', 'coordinator'], { actingRole: 'regievoerder', roleElsewhere: 'regievoerder' }],
    [[], null],
  ] as const)('of %j', (roles, expected) => {
    expect(rolesIn(roles)).toEqual(expected);
  });
});
