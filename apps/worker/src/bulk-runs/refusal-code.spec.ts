import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { refusalCode } from './refusal-code.js';

const failed = (cause: Error) => new WorkflowUpdateFailedError('Workflow Update failed', cause);

describe(refusalCode.name, () => {
  it('is the code with which a case refuses', () => {
    expect(refusalCode(failed(ApplicationFailure.nonRetryable('casePaused', 'casePaused')))).toBe('casePaused');
  });

  it('is no code for a fault of ours, or an engine that does not answer', () => {
    expect(refusalCode(failed(ApplicationFailure.nonRetryable('oops', 'TypeError')))).toBeNull();
    expect(refusalCode(failed(new Error('casePaused')))).toBeNull();
    expect(refusalCode(new Error('casePaused'))).toBeNull();
  });
});
