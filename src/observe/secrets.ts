/** Shorter ones would also be found where they are no secret. */
const SHORTEST = 8;

/** Slack’s tokens, what follows “Bearer”, and passwords in addresses, wherever they come from. */
const TOKENS =
  /\bxox[a-z](?:\.xox[a-z])?-[\w-]+|\bxapp-[\w-]+|(?<=\bBearer\s)[\w.~+/-]{8,}=*|(?<=:\/\/[^\s:/@]+:)[^\s@/]+(?=@)/g;

const REDACTED = '[redacted]';

/** Makes the function that takes secrets out of a text. */
export function redactor(secrets: readonly (string | undefined)[]): (text: string) => string {
  const known = secrets.filter((secret) => secret !== undefined && secret.length >= SHORTEST);
  // In a line of JSON a secret stands escaped.
  const written = known.map((secret) => JSON.stringify(secret).slice(1, -1));
  return (text) =>
    written
      .reduce((line, secret) => line.replaceAll(secret, REDACTED), text)
      .replace(TOKENS, REDACTED);
}
