import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { MailConfig } from '#config/config';
import type { Letter } from './letter.js';
import { messageOf } from './message.js';
import { type Envelope, Post, PostFailure } from './post.js';

/** Mails as files in a folder, for an instance on one machine: any mail program opens them. */
export class FolderPost extends Post {
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });

  constructor(
    private readonly folder: string,
    private readonly config: MailConfig,
  ) {
    super();
  }

  async send(envelope: Envelope, letter: Letter): Promise<void> {
    const { message } = await this.transport.sendMail(messageOf(envelope, letter, this.config));
    const moment = new Date().toISOString().replaceAll(':', '.');
    const file = join(this.folder, `${moment} ${envelope.mailId}.eml`);
    try {
      await mkdir(this.folder, { recursive: true });
      await writeFile(`${file}.part`, message);
      await rename(`${file}.part`, file);
    } catch (error) {
      throw new PostFailure('serverAway', { cause: error });
    }
  }
}
