import { anywhere, EVERYBODY, nothingThere, type Doors } from './door.js';

/** Open to everybody, without login. */
export const PUBLIC: Doors = {
  // Whoever asks, without the secret it is nobody's.
  'get /v1/calendar-feeds/{secret}.ics': nothingThere(EVERYBODY),
  'get /health/live': anywhere(EVERYBODY),
  'get /metrics': anywhere(EVERYBODY),
  'get /v1/openapi.json': anywhere(EVERYBODY),
};
