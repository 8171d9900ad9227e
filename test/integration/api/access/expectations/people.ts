import { ADMIN, anywhere, EVERYBODY, nothingThere, ofRegion, type Doors } from './door.js';

export const PEOPLE: Doors = {
  'post /v1/calendar-feeds': anywhere(EVERYBODY),
  'delete /v1/calendar-feeds': anywhere(EVERYBODY),
  'get /v1/session': anywhere(EVERYBODY),
  'post /v1/session-ends': anywhere(EVERYBODY),
  // For newcomers: whoever has an account already is told so.
  'post /v1/account-requests': anywhere(EVERYBODY),
  'get /v1/account-requests': anywhere(ADMIN),
  'post /v1/account-requests/{accountRequestId}/decisions': nothingThere(ADMIN, {
    body: () => ({ granted: false, reason: 'Onbekend.' }),
  }),
  'get /v1/users': anywhere(ADMIN),
  // Of a user of another region, as of nobody, an empty list.
  'get /v1/users/{userId}/changes': anywhere(ADMIN),
  'post /v1/users/{userId}/role-changes': ofRegion(ADMIN),
  'post /v1/users/{userId}/disablements': ofRegion(ADMIN),
  'post /v1/users/{userId}/enablements': ofRegion(ADMIN),
};
