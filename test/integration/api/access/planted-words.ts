/** Words of which each stands in one place of the dossier only, so that an answer tells from where it has them. */
export const OF_INTAKE = {
  firstName: 'Zwaantje',
  birthDate: '2013-07-19',
  school: 'Ooievaarsnest',
  involved: 'Wilhelmientje',
  ownWords: 'KANARIE-eigen-woorden',
  parentsWords: 'KANARIE-woorden-ouders',
  safety: 'KANARIE-veiligheid',
  tried: 'KANARIE-geprobeerd',
  works: 'KANARIE-wat-werkt',
  desired: 'KANARIE-doorbraak',
  consent: 'KANARIE-toestemming',
};

/** The question of the intake, with the names that an invited expert must not read. */
export const QUESTION = 'KANARIE-vraag: waar kan Zwaantje wonen en toch naar het Ooievaarsnest in Plasdijk?';
export const QUESTION_WORD = 'KANARIE-vraag';
export const GEMEENTE_IN_QUESTION = 'Plasdijk';

const planted = <K extends string>(...places: K[]) =>
  Object.fromEntries(places.map((place) => [place, `KANARIE-${place}`])) as Record<K, string>;

/** Words in the records of the process. */
export const OF_RECORDS = planted(
  ...(['triage', 'supplement', 'objection', 'session', 'advice', 'dissent', 'note', 'otherNote', 'analysis'] as const),
  ...(['help', 'otherHelp', 'instead', 'outcome', 'adjustment', 'money', 'otherMoney', 'refusal', 'story'] as const),
  ...(['plan', 'talk', 'otherTalk', 'agreement', 'checkIn', 'relapse', 'alarm', 'pause', 'event', 'task'] as const),
);

export const EVERY_WORD: readonly string[] = [...Object.values(OF_INTAKE), ...Object.values(OF_RECORDS), QUESTION_WORD];

/** Which planted words stand in an answer. */
export const wordsIn = (text: string): string[] => EVERY_WORD.filter((word) => text.includes(word)).sort();
