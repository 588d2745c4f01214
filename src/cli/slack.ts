import { manifestOf } from '../../adapters/slack/setup/manifest.ts';
import { UsageError } from '../errors.ts';
import { openInTerminal } from './terminal.ts';

export interface ManifestFlags {
  readonly socket?: true;
  readonly url?: string;
  readonly install?: true;
  readonly follow?: string;
}

/** Prints the manifest to paste at api.slack.com/apps. */
export async function slackManifest({
  socket,
  url,
  install,
  follow = 'asker',
}: ManifestFlags): Promise<void> {
  if (socket && url !== undefined)
    throw new UsageError(
      '--socket and --url exclude each other: put --url for HTTP, else neither.',
    );
  if (install && url === undefined)
    throw new UsageError('--install needs --url: Slack leads back there whoever installs the app.');
  if (url !== undefined && !isAddress(url))
    throw new UsageError(
      `--url is "${url}". Put the public https address of the bot, such as https://octopus.example.org.`,
    );
  if (!['off', 'asker', 'all'].includes(follow))
    throw new UsageError(`--follow is "${follow}". Put off, asker or all.`);
  const { commands } = await openInTerminal();
  const manifest = manifestOf(commands.all, {
    url,
    installs: install === true,
    follows: follow !== 'off',
  });
  process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`);
}

function isAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
