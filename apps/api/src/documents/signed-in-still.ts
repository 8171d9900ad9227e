import { Injectable } from '@nestjs/common';
import { Work } from '#persistence/work/work';
import { Accounts } from '../auth/accounts.js';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import { SignIn } from '../auth/sign-in.js';
import { rolesIn, type SignedInUser } from '../auth/signed-in-user.js';
import { notAllowed, notSignedIn } from '../http/problems.js';

/** Asks again who a request is from: a file takes so long that its sender or reader may no longer be who began. */
@Injectable()
export class SignedInStill {
  constructor(
    private readonly signIn: SignIn,
    private readonly accounts: Accounts,
  ) {}

  /**
   * The same user as they are now, in the roles of the route that they still have.
   * @throws 401 where the token or session is over, 403 for an account that is closed or lost its roles
   */
  async check(request: AuthenticatedRequest, user: SignedInUser): Promise<SignedInUser> {
    // As at the beginning of a request: in nobody's name, and no transaction of the request is opened for it.
    const account = await new Work().run(async () =>
      this.accounts.of(await this.signIn.callerOf(request, { unattended: true })),
    );
    if (account?.id !== user.id) throw notSignedIn();
    const acting = rolesIn(user.routeRoles.filter((role) => account.roles.includes(role)));
    if (!acting) throw notAllowed();
    return { ...account, ...acting };
  }
}
