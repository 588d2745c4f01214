/** Names of the slash command and of its options, as payloads carry them. */
export const COMMAND = 'octopus';
export const OPTIONS = { query: 'query', private: 'private' } as const;
