import { RequestMethod, type Type as Class } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ROLES } from '#contracts/codes';
import { testConfig } from '../../../test/support/secrets.js';
import { AppModule } from './app.module.js';
import { NEWCOMERS_KEY } from './auth/newcomers-too.decorator.js';
import { PUBLIC_KEY } from './auth/public.decorator.js';
import { ROLES_KEY } from './auth/roles.decorator.js';

const config = testConfig({ DATABASE_URL: 'postgres://localhost/doorbraak' });

interface Route {
  name: string;
  method: RequestMethod;
  roles?: string[];
  isPublic: boolean;
  /** Signed in is enough: whoever has no account yet must be able to ask for one. */
  newcomersToo: boolean;
}

function routesOf(controller: Class): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  const methods = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
  return methods
    .map((name) => ({ name, handler: prototype[name]! }))
    .filter(({ handler }) => Reflect.hasMetadata(PATH_METADATA, handler))
    .map(({ name, handler }) => ({
      name: `${controller.name}.${name}`,
      method: Reflect.getMetadata(METHOD_METADATA, handler),
      roles: Reflect.getMetadata(ROLES_KEY, handler) ?? Reflect.getMetadata(ROLES_KEY, controller),
      isPublic: Boolean(Reflect.getMetadata(PUBLIC_KEY, handler) ?? Reflect.getMetadata(PUBLIC_KEY, controller)),
      newcomersToo: Boolean(
        Reflect.getMetadata(NEWCOMERS_KEY, handler) ?? Reflect.getMetadata(NEWCOMERS_KEY, controller),
      ),
    }));
}

describe(AppModule.name, () => {
  const controllers = (AppModule.with(config, {}).controllers ?? []) as Class[];
  const routes = controllers.flatMap(routesOf);

  it('names for every route the roles that may call it, or says that it is open', () => {
    const closed = routes
      .filter(({ roles, isPublic, newcomersToo }) => !isPublic && !newcomersToo && !roles?.length)
      .map(({ name }) => name);
    expect(closed).toEqual([]);
    expect(routes.length).toBeGreaterThan(60);
  });

  it('names only roles that exist', () => {
    const named = new Set(routes.flatMap(({ roles = [] }) => roles));
    for (const role of named) expect(ROLES).toContain(role);
  });

  it('lets who has no account see who they are, ask for one and leave, and nothing more', () => {
    const forNewcomers = routes.filter(({ newcomersToo }) => newcomersToo).map(({ name }) => name);
    expect(forNewcomers.sort()).toEqual([
      'AccountRequestsController.ask',
      'SessionController.end',
      'SessionController.find',
    ]);
  });

  it('is open for logging in, health, figures, its own description and a calendar behind a secret only, and to reading only', () => {
    const open = routes.filter(({ isPublic }) => isPublic);
    expect(open.map(({ name }) => name.split('.')[0])).toEqual(
      open.map(() => expect.stringMatching(/^(Login|Health|Metrics|Documentation|CalendarFeeds)Controller$/)),
    );
    expect(open.every(({ method }) => method === RequestMethod.GET)).toBe(true);
  });
});
