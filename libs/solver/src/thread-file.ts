/** Where the thread's program is. The tests, which run the sources as they are, have another one. */
export const THREAD_FILE = new URL('./thread.js', import.meta.url).href;
