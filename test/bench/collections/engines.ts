import type { OpenEngine } from './engine.ts';

/** Each engine, loaded only in the process that measures it. */
const ENGINES = {
  octopus: async () => (await import('./engines/octopus.ts')).openOctopusIndex,
  minisearch: async () => (await import('./engines/minisearch.ts')).openMiniSearch,
  'minisearch-tuned': async () =>
    (await import('./engines/minisearch-tuned.ts')).openTunedMiniSearch,
  lunr: async () => (await import('./engines/lunr.ts')).openLunr,
  flexsearch: async () => (await import('./engines/flexsearch.ts')).openFlexSearch,
  orama: async () => (await import('./engines/orama.ts')).openOrama,
  'sqlite-fts5': async () => (await import('./engines/sqlite-fts5.ts')).openSqlite,
} satisfies Readonly<Record<string, () => Promise<OpenEngine>>>;

export type EngineName = keyof typeof ENGINES;

/** In the order in which they are measured. */
export const ENGINE_NAMES = Object.keys(ENGINES) as readonly EngineName[];

/** The engine that query times are compared with. */
export const YARDSTICK: EngineName = 'minisearch';

export const loadEngine = (name: EngineName): Promise<OpenEngine> => ENGINES[name]();
