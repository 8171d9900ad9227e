import { loginPage } from './login-page.js';

describe(loginPage.name, () => {
  const accounts = [
    { username: 'coordinator', name: 'Carla <b> "Jansen"' },
    { username: 'auditor', name: 'Ali' },
  ];

  it('lists every user and escapes their names', () => {
    const page = loginPage('/login/1', accounts);
    expect(page).toContain('Carla &lt;b&gt; &quot;Jansen&quot; (coordinator)');
    expect(page).toContain('value="auditor"');
  });

  it('loads nothing from elsewhere', () => {
    expect(loginPage('/login/1', accounts)).not.toMatch(/https?:|src=|url\(/);
  });

  it('says what was wrong and keeps the choice', () => {
    const page = loginPage('/login/1', accounts, 'Fout wachtwoord', 'auditor');
    expect(page).toContain('role="alert"');
    expect(page).toContain('value="auditor" selected');
  });
});
