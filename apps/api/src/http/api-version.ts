/** Version of the HTTP interface (semver): `info.version` of the description and `API-Version` on every answer. */
export const API_VERSION = '1.0.0';
