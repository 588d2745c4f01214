import type { AddressInfo, Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { waitFor } from './fake-slack.ts';
import type { Payload } from './fixture.ts';

/** An acknowledgement as the bot sent it. */
export interface Acknowledged {
  readonly envelope_id: string;
  readonly payload?: Payload;
}

/** A stand-in for Slack's end of Socket Mode. */
export interface SocketServer {
  readonly url: string;
  readonly acknowledged: readonly Acknowledged[];
  /** Connections made so far. */
  readonly connections: () => number;
  /** Sends a payload to the newest connection. */
  send(
    type: 'events_api' | 'slash_commands' | 'interactive',
    payload: Payload,
    envelope?: string,
  ): void;
  /** Sends a frame as it is. */
  sendRaw(frame: string): void;
  /** Tells the bot to connect again, as Slack does when it renews its servers. */
  refresh(): void;
  /** Cuts the newest connection. */
  drop(): void;
  /** Cuts it in the middle of a frame. */
  cutInFrame(): void;
  /** Neither reads nor writes on it any more, but leaves it open. */
  fallSilent(): void;
  connected(count: number): Promise<unknown>;
  close(): Promise<void>;
}

/** The head of a text frame of 300 bytes (RFC 6455, 5.2), and the first of them. */
const BEGUN_FRAME = Buffer.concat([Buffer.from([0x81, 126, 1, 44]), Buffer.from('{"type":"ev')]);

export async function startSocketServer(): Promise<SocketServer> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const sockets: WebSocket[] = [];
  const connections: Socket[] = [];
  const acknowledged: Acknowledged[] = [];
  let envelopes = 0;
  server.on('connection', (socket, request) => {
    sockets.push(socket);
    connections.push(request.socket);
    socket.on('message', (data) => acknowledged.push(JSON.parse(String(data))));
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }),
    );
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${port}/link/?ticket=1&app_id=2`,
    acknowledged,
    connections: () => sockets.length,
    send(type, payload, envelope) {
      envelopes += 1;
      const envelope_id = envelope ?? `envelope-${envelopes}`;
      const message = {
        envelope_id,
        type,
        payload,
        accepts_response_payload: type !== 'events_api',
      };
      sockets.at(-1)?.send(JSON.stringify(message));
    },
    sendRaw: (frame) => sockets.at(-1)?.send(frame),
    refresh: () =>
      sockets.at(-1)?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' })),
    drop: () => sockets.at(-1)?.terminate(),
    cutInFrame() {
      const connection = connections.at(-1);
      connection?.write(BEGUN_FRAME, () => connection.destroy());
    },
    fallSilent: () => void connections.at(-1)?.pause(),
    connected: (count) => waitFor(() => sockets, count),
    async close() {
      for (const socket of sockets) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
