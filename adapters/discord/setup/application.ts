import { type APIApplication, Routes } from 'discord.js';
import type { Rest } from '../api/rest.ts';

/** The bot's own application, asked of Discord: nobody has to look up its id. */
export async function applicationOf(rest: Rest): Promise<APIApplication> {
  return (await rest.get(Routes.currentApplication())) as APIApplication;
}
