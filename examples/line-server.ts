/**
 * An adapter of one's own: people ask over TCP, a line at a time, and each
 * connection is a conversation.
 *
 *     node examples/line-server.ts 4000
 *     nc 127.0.0.1 4000
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { argv } from 'node:process';
import { type Adapter, type Bot, openDocuments, plainText } from 'octopus-bot';

/** A longer line is no question, and must not fill the memory. */
const LONGEST_LINE = 4000;

/** Serves the bot on a port; 0 takes any free one. */
export function createLineServer(bot: Bot, port: number): Adapter {
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    converse(bot, socket);
  });
  return {
    name: 'lines',
    async start() {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      const { port: taken } = server.address() as AddressInfo;
      return { url: `tcp://127.0.0.1:${taken}` };
    },
    async stop() {
      server.close();
      for (const socket of sockets) socket.destroySoon();
      await once(server, 'close');
    },
  };
}

/** Answers line after line; a dot ends each reply. Nothing is read while one is on its way. */
function converse(bot: Bot, socket: Socket): void {
  const conversation = `lines:${randomUUID()}`;
  let unread = '';
  socket.setEncoding('utf8');
  socket.on('data', async (chunk) => {
    socket.pause();
    const lines = `${unread}${chunk}`.split('\n');
    unread = lines.pop() ?? '';
    for (const text of lines) {
      const reply = await bot.handle({ text, platform: 'lines', conversation, at: new Date() });
      socket.write(`${plainText(reply)}\n.\n`);
    }
    if (unread.length > LONGEST_LINE) socket.end('Shorter lines, please.\n');
    else socket.resume();
  });
  socket.on('end', () => socket.end());
}

const { bot } = await openDocuments();
const adapter = createLineServer(bot, Number(argv[2] ?? 0));
const { url } = await adapter.start();
console.log(`Ask at ${url}; Ctrl-C stops it.`);
process.once('SIGINT', () => adapter.stop());
process.once('SIGTERM', () => adapter.stop());
