/** Does nothing: what remains is what the engine needs for it. */
export function doNothing(): Promise<void> {
  return Promise.resolve();
}
