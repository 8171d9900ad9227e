import { Post, PostFailure } from './post.js';

/** Nobody said where mails go: they wait, and that shows. */
export class NoPost extends Post {
  send(): Promise<void> {
    return Promise.reject(new PostFailure('noServer'));
  }
}
