import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { DecideAccountRequestDto } from './decide-account-request.dto.js';

const faultsOf = (body: object) =>
  validateSync(plainToInstance(DecideAccountRequestDto, body), { whitelist: true, forbidNonWhitelisted: true })
    .map(({ property }) => property)
    .sort();

describe(DecideAccountRequestDto.name, () => {
  it.each([
    { granted: true, roles: ['coordinator'] },
    { granted: true, roles: ['coordinator', 'regievoerder'], organisationId: null },
    { granted: false, reason: 'Werkt niet in deze regio.' },
  ])('takes %j', (body) => {
    expect(faultsOf(body)).toEqual([]);
  });

  it.each([
    [{}, ['granted', 'reason']],
    [{ granted: true }, ['roles']],
    [{ granted: true, roles: [] }, ['roles']],
    [{ granted: true, roles: ['koning'] }, ['roles']],
    [{ granted: true, roles: ['auditor'], reason: 'Zomaar.' }, ['reason']],
    [{ granted: false, roles: ['auditor'] }, ['reason', 'roles']],
    [{ granted: true, roles: ['auditor'], regionId: 'x' }, ['regionId']],
  ])('refuses %j', (body, faults) => {
    expect(faultsOf(body)).toEqual(faults);
  });
});
