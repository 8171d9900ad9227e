/** Injection token of the parsed environment. */
export const CONFIG = Symbol('CONFIG');
