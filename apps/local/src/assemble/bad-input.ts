// Relative into libs: this program is compiled by itself, into a place to which #domain does not lead.
import { type Fault } from '../../../../libs/domain/src/assembly/fault.js';

/** An input that is refused, with everything that is wrong with it. */
export class BadInput extends Error {
  override readonly name = 'BadInput';

  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(({ path, message }) => `${path} ${message}`).join('\n'));
  }
}
