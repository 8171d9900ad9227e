import { page } from './login-page.js';

/**
 * Asks whether somebody wants to log out here too.
 * @param form of the identity server, which the button sends
 */
export function logoutPage(form: string): string {
  return page(
    'Uitloggen bij de inlogserver',
    `<p>U bent uitgelogd bij Doorbraak. Wilt u ook uitloggen bij de inlogserver? Dan vraagt die de volgende keer weer om
uw wachtwoord.</p>
${form}
<button type="submit" form="op.logoutForm" value="yes" name="logout">Uitloggen</button>`,
  );
}

/** @param publicUrl where people open Doorbraak */
export function loggedOutPage(publicUrl: string): string {
  return page('U bent uitgelogd', `<p><a href="${publicUrl}/">Naar Doorbraak</a></p>`);
}
