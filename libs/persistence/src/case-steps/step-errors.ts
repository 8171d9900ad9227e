/** The same cause already moved this case under another number: the process and its database no longer agree. */
export class CauseAlreadyWritten extends Error {
  override readonly name = 'CauseAlreadyWritten';

  constructor(caseId: string, number: number, causeId: string) {
    super(`Case ${caseId}: cause ${causeId} of step ${number} was already written under another number.`);
  }
}

/** A step wants words of a command that is no longer there; writing it would lose them silently. */
export class CommandWordsMissing extends Error {
  override readonly name = 'CommandWordsMissing';

  constructor(caseId: string, number: number, commandId: string) {
    super(`Case ${caseId}: the words of command ${commandId}, which caused step ${number}, are not in the database.`);
  }
}
