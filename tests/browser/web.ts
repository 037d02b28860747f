import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * All the web that a browser under test can see: a proxy through which every request of every part of it goes (pages,
 * workers, popups, the browser itself). It serves the pages put into it and records what else was asked for.
 */
export interface Web {
  readonly port: number;
  /** Puts a page into the web, at an http address; `never ends` keeps the connection open after the last byte. */
  put(url: string, body: string | Buffer, headers?: Readonly<Record<string, string>>, end?: 'never ends'): void;
  /** Every request since the start or the last `forget`, as method and address; TLS tunnels as `CONNECT host:port`. */
  readonly requests: readonly string[];
  forget(): void;
  close(): Promise<void>;
}

/** Opens a web on a free port of this machine. */
export async function openWeb(): Promise<Web> {
  const pages = new Map<string, { body: string | Buffer; headers: Readonly<Record<string, string>>; end?: string }>();
  const requests: string[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const url = request.url?.startsWith('http') ? request.url : `http://${request.headers.host}${request.url}`;
    requests.push(`${request.method} ${url}`);
    const page = pages.get(url.replace(/[?#].*$/, ''));
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    if (page?.end) response.write(page.body);
    else response.end(page?.body ?? '');
  });
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    put: (url, body, headers = {}, end) => pages.set(url, { body, headers, ...(end ? { end } : {}) }),
    requests,
    forget: () => requests.splice(0),
    close: () => closeServer(server),
  };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
