/** Help that was tried before, and why it stopped. Dates are local, as far as people remember them. */
export interface Attempt {
  what: string;
  from: string | null;
  until: string | null;
  whyStopped: string;
}

/** A provider that was asked and said no. */
export interface Refusal {
  providerName: string;
  reason: string;
}

/** What somebody said, literally, and who wrote it down when. */
export interface OwnWords {
  words: string;
  recordedBy: string;
  on: string;
}

/** A parent's own view; parents who disagree each have one. */
export interface ParentsWords extends OwnWords {
  who: string;
}

/** A verklarende analyse that was made before. */
export interface ExplanatoryAnalysis {
  date: string;
  author: string;
}

/** Who has authority over the child (gezag), and who looked that up. */
export interface Authority {
  who: string;
  checkedBy: string;
}

export interface School {
  name: string;
  attends: boolean;
}

/** Somebody around the family. */
export interface Involvement {
  name: string;
  role: string;
  since: string | null;
}
