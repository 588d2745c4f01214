import type { Authorize } from '@slack/bolt';
import type { Installations } from '../../../src/store/ports.ts';
import type { Identity } from '../identity.ts';

/** What lets the bot into one workspace. */
export interface Installation {
  readonly botToken: string;
  readonly botUserId?: string;
  /** When it was installed, milliseconds. */
  readonly at: number;
}

/** The installation of a workspace; undefined where there is none. */
async function installationOf(
  installations: Installations,
  team: string | undefined,
): Promise<Installation | undefined> {
  const kept = team === undefined ? undefined : await installations.get(team);
  return isInstallation(kept) ? kept : undefined;
}

function isInstallation(value: unknown): value is Installation {
  return typeof value === 'object' && value !== null && 'botToken' in value && 'at' in value;
}

/**
 * Tells the token of a workspace: of its installation, else the one bot token
 * of the settings.
 * @throws when there is none.
 */
export function authorizeBy(
  installations: Installations,
  own: { readonly botToken: string; readonly identity: Identity } | undefined,
): Authorize<boolean> {
  return async ({ teamId }) => {
    const installed = await installationOf(installations, teamId);
    if (installed) {
      const { botToken, botUserId } = installed;
      return { botToken, botUserId, teamId };
    }
    if (!own) throw new Error(`The app is not installed in the workspace ${teamId}`);
    const { botId, botUserId, teamId: ownTeam } = own.identity;
    return { botToken: own.botToken, botId, botUserId, teamId: teamId ?? ownTeam };
  };
}

/** Removes the installation of a workspace, unless it was installed again since. */
export async function removeInstallation(
  installations: Installations,
  team: string,
  at: number,
): Promise<void> {
  const installed = await installationOf(installations, team);
  // Slack counts in whole seconds.
  if (installed && Math.floor(installed.at / 1000) * 1000 <= at) await installations.remove(team);
}
