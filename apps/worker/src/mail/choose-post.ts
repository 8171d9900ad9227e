import { join } from 'node:path';
import type { Config } from '#config/config';
import { FolderPost } from './folder-post.js';
import { NoPost } from './no-post.js';
import type { Post } from './post.js';
import { SmtpPost } from './smtp-post.js';

/** A mail server where one is set, a folder in the home where there is a home; otherwise mails wait. */
export function choosePost({ mail, home }: Pick<Config, 'mail' | 'home'>): Post {
  if (mail.smtpUrl !== null) return new SmtpPost(mail.smtpUrl, mail);
  return home === null ? new NoPost() : new FolderPost(join(home, 'mails'), mail);
}
