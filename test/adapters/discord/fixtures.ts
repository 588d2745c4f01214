import { readdirSync, readFileSync } from 'node:fs';
import type { APIInteraction, GatewayMessageCreateDispatchData } from 'discord.js';

const FOLDER = 'test/fixtures/discord';

/** Names of all recorded payloads. */
export const FIXTURES = readdirSync(FOLDER).map((file) => file.replace('.json', ''));

/** A recorded payload. Its ids are of 2024. */
export function fixture(name: string): { id: string } & Record<string, unknown> {
  return JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as { id: string };
}

/** A recorded payload as if it came now. */
export function fresh(name: string, id: string): { id: string } & Record<string, unknown> {
  return { ...fixture(name), id };
}

export const interaction = (name: string) => fixture(name) as unknown as APIInteraction;
export const message = (name: string) =>
  fixture(name) as unknown as GatewayMessageCreateDispatchData;

/** Which event of the gateway carries a recorded payload. */
export function eventOf(payload: object): 'INTERACTION_CREATE' | 'MESSAGE_CREATE' {
  return 'token' in payload ? 'INTERACTION_CREATE' : 'MESSAGE_CREATE';
}
