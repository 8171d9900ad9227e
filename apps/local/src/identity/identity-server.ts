import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';
import { configurationOf } from './configuration.js';
import { handleLogin } from './login.js';

interface IdentityOptions {
  /** Folder with its keys, users and password. */
  home: string;
  port: number;
  /** Where people open Doorbraak. */
  publicUrl: string;
}

/** The identity server of one machine: an OpenID provider, with a login page of ours. */
export function startIdentityServer({ home, port, publicUrl }: IdentityOptions): Server {
  const provider = new Provider(`http://localhost:${port}`, configurationOf(home, publicUrl));
  const oidc = provider.callback();
  const server = createServer((req, res) => {
    if (req.url?.startsWith('/login/')) void handleLogin(provider, home, req, res);
    else void oidc(req, res);
  });
  return server.listen(port, '127.0.0.1');
}
