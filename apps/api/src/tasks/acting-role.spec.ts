import type { Role } from '#contracts/codes';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { actingRoleFor } from './acting-role.js';

const user = (...roles: Role[]) => ({ id: 'me', standsInFor: ['ill'], roles, actingRole: roles[0] }) as SignedInUser;
const task = (ownerRole: Role, ownerUserId: string | null) => ({ ownerRole, ownerUserId });

describe(actingRoleFor.name, () => {
  it.each([
    ['my own work: the role that it was given to', user('coordinator', 'regievoerder'), 'me', 'regievoerder'],
    ['the work of who I stand in for: that role too', user('coordinator', 'regievoerder'), 'ill', 'regievoerder'],
    ['a seat of who I stand in for: not mine', user('expert', 'coordinator'), 'ill', 'coordinator', 'expert'],
    ['work of nobody: that role too', user('coordinator', 'regievoerder'), null, 'regievoerder'],
    ['work of somebody else: as who divides it', user('regievoerder', 'coordinator'), 'other', 'coordinator'],
    ['work of somebody else, by somebody who divides none', user('regievoerder'), 'other', 'regievoerder'],
    ['work of a role that I do not have', user('expert'), null, 'expert'],
  ] as const)('%s', (_name, who, owner, role, given: Role = 'regievoerder') => {
    expect(actingRoleFor(who, task(given, owner))).toBe(role);
  });
});
