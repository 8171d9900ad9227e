const GHSA = /GHSA(?:-[0-9a-z]{4}){3}/g;

/**
 * What an audit says that nobody has looked at yet.
 * @param report what `npm audit --json` printed
 * @param exceptions docs/security/audit-exceptions.md
 * @returns null when the registry gave no answer; else a line for each advisory without a written reason
 */
export function newAdvisories(report, exceptions) {
  const parsed = readJson(report);
  if (!parsed?.auditReportVersion) return null;
  const accepted = new Set(exceptions.match(GHSA) ?? []);
  return advisoriesIn(parsed)
    .filter(({ id }) => !accepted.has(id))
    .map(({ id, name, severity, title }) => `${id} (${severity}) ${name}: ${title}`);
}

function advisoriesIn({ vulnerabilities = {} }) {
  // A string in `via` names another package, which is in the list itself.
  const advisories = Object.values(vulnerabilities).flatMap(({ via }) => via.filter((one) => typeof one === 'object'));
  const byId = new Map();
  for (const { url, name, severity, title } of advisories) {
    const id = url?.match(GHSA)?.[0] ?? url;
    byId.set(id, { id, name, severity, title });
  }
  return [...byId.values()];
}

function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
