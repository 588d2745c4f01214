import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';

/** What a connected bot sent. */
interface Sent {
  readonly op: number;
  readonly d: unknown;
}

/** A dispatch that can be replayed. */
interface Dispatch {
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

const SESSION = 'session-of-this-test';

/** The head of a text frame of 300 bytes (RFC 6455, 5.2), and the first of them. */
const BEGUN_FRAME = Buffer.concat([Buffer.from([0x81, 126, 1, 44]), Buffer.from('{"op":0,"t"')]);

/**
 * Discord's gateway for one shard, as far as bots see it: HELLO, IDENTIFY and
 * READY, dispatches in sequence, RESUME with replay of what was missed.
 */
export class Gateway {
  /** Everything the bot sent, heartbeats left out. */
  readonly sent: Sent[] = [];
  /** Code the next IDENTIFY is answered with instead of READY. */
  refuseWith: number | undefined;
  /** Time between two heartbeats that bots are asked for, milliseconds. */
  heartbeatMs = 41_250;
  /** Whether new connections are taken. */
  isAccepting = true;
  /** Whether heartbeats are answered. */
  isAlive = true;
  readonly #sockets: WebSocketServer;
  readonly #url: () => string;
  readonly #ready: () => object;
  readonly #guilds: () => readonly object[];
  readonly #dispatched: Dispatch[] = [];
  #open: WebSocket | undefined;
  #connection: Socket | undefined;
  #waiting: (() => void)[] = [];

  constructor(
    server: Server,
    parts: { url: () => string; ready: () => object; guilds: () => readonly object[] },
  ) {
    this.#sockets = new WebSocketServer({ server });
    this.#url = parts.url;
    this.#ready = parts.ready;
    this.#guilds = parts.guilds;
    this.#sockets.on('connection', (socket, { socket: connection }) => {
      if (!this.isAccepting) {
        connection.destroy();
        return;
      }
      this.#connection = connection;
      this.#greet(socket);
    });
  }

  /** Sends an event, or keeps it for the replay while nobody is connected. */
  dispatch(t: string, d: unknown): void {
    const event = { s: this.#dispatched.length + 1, t, d };
    this.#dispatched.push(event);
    this.#send(event);
  }

  /** Sends an event again, as a gateway does that lost count. */
  repeat(t: string): void {
    const event = this.#dispatched.findLast((each) => each.t === t);
    if (event) this.#send(event);
  }

  /** Cuts the connection; after most codes a bot resumes. */
  drop(code = 4000): void {
    this.#open?.close(code);
    this.#open = undefined;
  }

  /** Cuts the connection in the middle of a frame. */
  cutInFrame(): void {
    const connection = this.#connection;
    connection?.write(BEGUN_FRAME, () => connection.destroy());
    this.#open = undefined;
  }

  /** Asks the bot to connect anew, as Discord does several times a day. */
  askToReconnect(): void {
    this.#open?.send(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null }));
    this.#open = undefined;
  }

  /** Resolves when a bot is identified or has resumed. */
  connected(): Promise<void> {
    if (this.#open) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #greet(socket: WebSocket): void {
    socket.send(
      JSON.stringify({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.heartbeatMs } }),
    );
    socket.on('message', (data) => this.#receive(socket, JSON.parse(String(data)) as Sent));
  }

  #receive(socket: WebSocket, { op, d }: Sent): void {
    if (op === GatewayOpcodes.Heartbeat) {
      if (this.isAlive) socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
      return;
    }
    this.sent.push({ op, d });
    if (op === GatewayOpcodes.Identify && this.refuseWith !== undefined) {
      socket.close(this.refuseWith);
      return;
    }
    if (op === GatewayOpcodes.Identify) this.#welcome(socket);
    if (op === GatewayOpcodes.Resume) this.#resume(socket, (d as { seq: number }).seq);
  }

  #welcome(socket: WebSocket): void {
    this.#isOpen(socket);
    this.dispatch('READY', {
      ...this.#ready(),
      v: 10,
      session_id: SESSION,
      resume_gateway_url: this.#url(),
      shard: [0, 1],
    });
    for (const guild of this.#guilds()) this.dispatch('GUILD_CREATE', guild);
  }

  #resume(socket: WebSocket, seq: number): void {
    this.#isOpen(socket);
    for (const missed of this.#dispatched.filter(({ s }) => s > seq)) this.#send(missed);
    this.dispatch('RESUMED', {});
  }

  #isOpen(socket: WebSocket): void {
    this.#open = socket;
    for (const go of this.#waiting.splice(0)) go();
  }

  #send(event: Dispatch): void {
    this.#open?.send(JSON.stringify({ op: GatewayOpcodes.Dispatch, ...event }));
  }
}
