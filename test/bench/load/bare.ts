import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';

/** The least that a server of the same kind can do: the measure for the bot. */
const app = new Hono();
app.post('/api/v1/ask', async (c) => {
  await c.req.json();
  return c.json({ text: 'hello' });
});
const server = createAdaptorServer({ fetch: app.fetch });
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(
    `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}\n`,
  );
});
process.once('SIGTERM', () => process.exit());
