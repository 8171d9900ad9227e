/** Fields of help that a team is put together from (domain.md 3.3); problem domains of a case use the same codes. */
export const EXPERT_DOMAINS = [
  'jeugdhulp',
  'jeugdGgz',
  'lvb',
  'onderwijs',
  'wmo',
  'wlz',
  'zvw',
  'verslaving',
  'veiligheid',
  'strafrecht',
  'wonen',
  'schulden',
  'medisch',
  'ervaringsdeskundigheid',
] as const;
export type ExpertDomain = (typeof EXPERT_DOMAINS)[number];
