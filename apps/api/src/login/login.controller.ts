import { Controller, Get, Inject, Logger, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Config } from '#config/config';
import { currentWork } from '#persistence/work/work';
import { AccessLog } from '../access-log/access-log.js';
import { type Account, Accounts } from '../auth/accounts.js';
import { BrowserSessions } from '../auth/browser-sessions.js';
import { attemptCookie, type ServerCookie } from '../auth/cookies.js';
import { Public } from '../auth/public.decorator.js';
import { ProblemException } from '../http/problems.js';
import { isOpenedByPerson } from '../http/opened-by-person.js';
import { CONFIG } from '../http/tokens.js';
import { faultPage, LOGIN_FAULTS, LoginFailure } from './login-fault.js';
import { ATTEMPT_SECONDS, LoginService } from './login.service.js';
import type { LoggedIn } from './relying-party.js';

/** Login in a browser: these two addresses are for people, and answer with a page or another address. */
@ApiExcludeController()
@Public()
@Controller('login')
export class LoginController {
  private readonly logger = new Logger(LoginController.name);
  private readonly cookie: ServerCookie;

  constructor(
    private readonly logins: LoginService,
    private readonly sessions: BrowserSessions,
    private readonly accounts: Accounts,
    private readonly log: AccessLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.cookie = attemptCookie(config.mail.publicUrl);
  }

  @Get()
  leave(
    @Query('returnTo') returnTo: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return this.orPage(response, async () => {
      if (!isOpenedByPerson(request)) throw new LoginFailure('notOpened');
      const { address, browser } = await this.logins.begin(returnTo, this.cookie.read(request));
      this.cookie.set(response, browser, ATTEMPT_SECONDS);
      return address;
    });
  }

  @Get('callback')
  comeBack(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<string> {
    return this.orPage(response, async () => {
      const { searchParams } = new URL(request.originalUrl, this.config.mail.publicUrl);
      const { who, returnTo } = await this.logins.finish(searchParams, this.cookie.read(request));
      const account = await this.accountOf(who);
      if (account) {
        const people = [account.id, ...account.standsInFor];
        currentWork()?.identify({ ...account, userId: account.id, people });
        const { id: userId, regionId, roles } = account;
        this.log.did('login', { person: { userId, regionId, role: roles[0] ?? null } });
      }
      await this.sessions.open(request, response, who, who.acr);
      return `${this.config.mail.publicUrl}${returnTo}`;
    });
  }

  private accountOf(who: LoggedIn): Promise<Account | null> {
    return this.accounts.of({ ...who, machine: false }).catch((error: unknown) => {
      throw error instanceof ProblemException ? new LoginFailure('closed', { cause: error }) : error;
    });
  }

  /** Sends the browser on, or says on a page why not. */
  private async orPage(response: Response, where: () => Promise<string>): Promise<string> {
    try {
      response.status(303).location(await where());
      return '';
    } catch (error) {
      if (!(error instanceof LoginFailure)) throw error;
      const { fault, cause } = error;
      // That another page asked for it is nobody's attempt.
      if (fault !== 'notOpened') this.log.did('refused', { outcome: fault });
      this.logger.warn({ fault, code: (cause as { code?: string } | undefined)?.code }, 'login failed');
      response.status(LOGIN_FAULTS[fault].status).type('html');
      return faultPage(fault);
    }
  }
}
