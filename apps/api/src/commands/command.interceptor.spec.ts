import type { CallHandler, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import { defer, from, lastValueFrom } from 'rxjs';
import type { CommandsRepository, EarlierCommand } from '#persistence/commands/commands.repository';
import type { CaseVisibility } from '../case-records/case-visibility.js';
import { notFound } from '../http/problems.js';
import { CommandInterceptor, OF_PROCESS } from './command.interceptor.js';

const declined: EarlierCommand = { same: true, answer: { id: 'i', status: 'declined' } };
const gone = () => Promise.reject(notFound());

/** Sends a command of a process; `found` is what stands under its key at each look, `require` whether they are of the case. */
function send(found: (EarlierCommand | null)[], require: () => Promise<string>, handler: () => Promise<object>) {
  const request = {
    user: { id: 'u', routeRoles: ['expert'] },
    params: { caseId: '0b6a9a51-5b0f-4f0e-8a53-1f3f2f5b7c11' },
    path: '/v1/cases/c/invitations/i/answers',
    body: { answer: 'decline' },
    get: () => 'key',
  };
  const context = {
    switchToHttp: () => ({ getRequest: () => request }),
    getHandler: () => handler,
  } as unknown as ExecutionContext;
  const reflector = { get: (key: string) => (key === OF_PROCESS ? true : undefined) } as unknown as Reflector;
  const commands = { find: () => Promise.resolve(found.shift() ?? null) } as unknown as CommandsRepository;
  const visibility = { require } as unknown as CaseVisibility;
  const next = { handle: () => defer(() => from(handler())) } as CallHandler;
  const interceptor = new CommandInterceptor(commands, visibility, reflector);
  return interceptor.intercept(context, next).then((answer) => lastValueFrom(answer));
}

describe(CommandInterceptor.name, () => {
  const handled = { id: 'i', status: 'accepted' };
  const there = () => Promise.resolve('r');

  it('has a new command handled, and gives a repeat the first answer', async () => {
    expect(await send([null], there, () => Promise.resolve(handled))).toEqual(handled);
    expect(await send([declined], gone, gone)).toEqual(declined.answer);
  });

  it('gives the first answer too when that came while the second was under way', async () => {
    expect(await send([null, declined], gone, gone)).toEqual(declined.answer);
    expect(await send([null, declined], there, gone)).toEqual(declined.answer);
  });

  it('refuses what never was answered, and who is no longer of the case', async () => {
    await expect(send([null, null], gone, gone)).rejects.toThrow(notFound().message);
    await expect(send([null, { same: true, answer: handled }], gone, gone)).rejects.toThrow(notFound().message);
  });

  it('leaves what broke as it is', async () => {
    const broken = () => Promise.reject(new Error('the database is away'));
    await expect(send([null, declined], there, broken)).rejects.toThrow('the database is away');
  });
});
