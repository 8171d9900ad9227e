import { whyNotToRun } from './may-run.js';

describe(whyNotToRun.name, () => {
  const complete = { IDENTITY_HOME: 'home', IDENTITY_PORT: '8081', PUBLIC_URL: 'http://localhost:8080' };

  it('lets it run where everything is set', () => {
    expect(whyNotToRun(complete)).toBeNull();
    expect(whyNotToRun({ ...complete, NODE_ENV: 'development' })).toBeNull();
  });

  it('never runs in production, and says what to use instead', () => {
    expect(whyNotToRun({ ...complete, NODE_ENV: 'production' })).toMatch(/NODE_ENV=production[^]*OIDC_ISSUER/);
  });

  it.each(Object.keys(complete))('says that %s is missing', (name) => {
    expect(whyNotToRun({ ...complete, [name]: '' })).toContain(name);
  });
});
