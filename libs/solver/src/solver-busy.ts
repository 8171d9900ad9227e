/** More problems wait than can be solved while their askers still listen: ask again later. */
export class SolverBusy extends Error {
  override readonly name = 'SolverBusy';

  constructor() {
    super('The solver has more problems waiting than it can take.');
  }
}
