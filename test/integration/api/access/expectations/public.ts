import { anywhere, EVERYBODY, type Doors } from './door.js';

/** Open to everybody, without login. */
export const PUBLIC: Doors = {
  'get /health/live': anywhere(EVERYBODY),
  'get /metrics': anywhere(EVERYBODY),
  'get /v1/openapi.json': anywhere(EVERYBODY),
};
