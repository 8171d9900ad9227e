import { rolesIn } from './signed-in-user.js';

describe(rolesIn.name, () => {
  it.each([
    [['coordinator', 'expert'], { actingRole: 'coordinator', routeRoles: ['coordinator', 'expert'] }],
    [['regievoerder'], { actingRole: 'regievoerder', routeRoles: ['regievoerder'] }],
    [[], null],
  ] as const)('of %j', (roles, expected) => {
    expect(rolesIn(roles)).toEqual(expected);
  });
});
