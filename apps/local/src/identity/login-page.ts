import type { Account } from './accounts.js';

/** The login page in Dutch: a choice of users and one password; nothing is loaded from elsewhere. */
export function loginPage(action: string, accounts: readonly Account[], fault?: string, chosen?: string): string {
  const options = accounts.map(({ username, name }) => {
    const selected = username === chosen ? ' selected' : '';
    return `<option value="${escapeHtml(username)}"${selected}>${escapeHtml(`${name} (${username})`)}</option>`;
  });
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Inloggen bij Doorbraak</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Inloggen bij Doorbraak</h1>
<p>Dit is de demo-omgeving op deze machine. Alle personen zijn verzonnen.</p>
${fault ? `<p role="alert" id="fout">${escapeHtml(fault)}</p>` : ''}
<form method="post" action="${escapeHtml(action)}">
<label for="username">Gebruiker</label>
<select id="username" name="username" required>${options.join('')}</select>
<label for="password">Wachtwoord</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${fault ? ' aria-describedby="fout"' : ''}>
<p>Het wachtwoord staat op het scherm waar Doorbraak is gestart.</p>
<button>Inloggen</button>
</form>
</main>
</body>
</html>
`;
}

/** A page that says why there is nothing to log in to. */
export function faultPage(message: string): string {
  return page('Inloggen lukt niet', `<p>${escapeHtml(message)}</p>`);
}

/** A short page of this server. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1>${body}</main></body></html>
`;
}

const style = `body{font:1.125rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#f3f3f3;margin:0}
main{max-width:30rem;margin:2rem auto;padding:1.5rem;background:#fff;border-radius:.5rem}
label{display:block;font-weight:600;margin-top:1rem}
select,input{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;border:1px solid #595959;border-radius:.25rem}
button{font:inherit;font-weight:600;padding:.5rem 1.5rem;color:#fff;background:#154273;border:0;border-radius:.25rem}
:focus-visible{outline:3px solid #154273;outline-offset:2px}
[role=alert]{padding:.5rem 1rem;border-left:4px solid #b3261e;background:#fdeceb}`;

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
