import { newAdvisories } from './audit.mjs';

const advisory = (id) => ({
  name: 'left-pad',
  severity: 'high',
  title: 'Pads too far',
  url: `https://github.com/advisories/${id}`,
});
const reportOf = (...via) => JSON.stringify({ auditReportVersion: 2, vulnerabilities: { 'left-pad': { via } } });
const [known, fresh] = ['GHSA-aaaa-bbbb-cccc', 'GHSA-dddd-eeee-ffff'];
const exceptions = `| ${known} | left-pad | Only pads our own texts. |`;

describe(newAdvisories.name, () => {
  it('names every advisory without a written reason, once', () => {
    const report = reportOf(advisory(known), advisory(fresh), advisory(fresh), 'another-package');
    expect(newAdvisories(report, exceptions)).toEqual([`${fresh} (high) left-pad: Pads too far`]);
  });

  it('finds nothing where all is well', () => {
    expect(newAdvisories(JSON.stringify({ auditReportVersion: 2, vulnerabilities: {} }), '')).toEqual([]);
  });

  it.each(['', 'not found', '{"message":"405 Method Not Allowed"}'])('takes %j for no answer', (report) => {
    expect(newAdvisories(report, exceptions)).toBeNull();
  });
});
