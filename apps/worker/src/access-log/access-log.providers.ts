import type { Provider } from '@nestjs/common';
import type { Config } from '#config/config';
import { CONFIG } from '../tokens.js';
import { AccessLogKeeper } from './access-log-keeper.js';
import { ANCHOR_PLACES, type AnchorPlace } from './anchor-place.js';
import { Anchorer } from './anchorer.js';
import { FileAnchors } from './file-anchors.js';
import { HttpAnchors } from './http-anchors.js';
import { Linker } from './linker.js';

/** The home where there is one, and the address where one is set: each keeps every anchor. */
export function anchorPlaces({ home, accessLogAnchor }: Pick<Config, 'home' | 'accessLogAnchor'>): AnchorPlace[] {
  return [
    ...(home === null ? [] : [new FileAnchors(home)]),
    ...(accessLogAnchor === null ? [] : [new HttpAnchors(accessLogAnchor)]),
  ];
}

/** The one writer of the chains; the repositories come from the module. */
export const accessLogProviders: Provider[] = [
  { provide: ANCHOR_PLACES, useFactory: anchorPlaces, inject: [CONFIG] },
  AccessLogKeeper,
  Anchorer,
  Linker,
];
