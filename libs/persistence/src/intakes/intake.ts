import type { StuckReason } from '#contracts/codes';
import type {
  Attempt,
  Authority,
  ExplanatoryAnalysis,
  Involvement,
  OwnWords,
  ParentsWords,
  Refusal,
  School,
} from './intake-parts.js';

/** Everything personal of a case, as it was brought in. An anonymous consult has no name and no birth date. */
export interface Intake {
  childFirstName: string | null;
  childBirthDate: string | null;
  question: string;
  desiredBreakthrough: string | null;
  stuckReasons: StuckReason[];
  tried: Attempt[];
  refusals: Refusal[];
  childWords: OwnWords | null;
  parentsWords: ParentsWords[];
  analysis: ExplanatoryAnalysis | null;
  safety: string | null;
  legalMeasures: string[];
  authority: Authority | null;
  school: School | null;
  whatWorks: string | null;
  urgencyReason: string | null;
  involved: Involvement[];
}
