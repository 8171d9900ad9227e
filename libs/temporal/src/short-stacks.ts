/**
 * Preloaded into the workflows' sandbox. The engine takes a stack trace of every promise that a workflow makes, whether
 * anybody asks for it or not (measured: a fifth of a workflow's time). A few calls are enough to find a place in our code.
 */
Error.stackTraceLimit = 5;
