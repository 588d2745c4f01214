import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');

describe('the container image', () => {
  it('copies files that are there and are let into the build', async () => {
    const copied = [...(await read('Dockerfile')).matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, paths = '']) => paths.split(' '),
    );
    const letIn = (await read('.dockerignore')).split('\n').map((line) => line.replace(/^!/, ''));
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
    expect(copied.filter((path) => !letIn.includes(path))).toEqual([]);
  });
});

describe.each(['compose.yaml', 'compose.postgres.yaml'])('%s', (file) => {
  it('sets what the bot knows, and keeps what it needs', async () => {
    const { services, volumes } = parse(await read(file));
    const settings = await read('.env.example');
    const { environment } = services.bot;
    const unknown = Object.keys(environment).filter(
      (name) => !new RegExp(`^(?:# )?${name}=`, 'm').test(settings),
    );
    expect(unknown).toEqual([]);
    const mounted = Object.values<{ volumes?: string[] }>(services)
      .flatMap((service) => service.volumes ?? [])
      .map((volume) => volume.split(':')[0]);
    expect(Object.keys(volumes)).toEqual(mounted);
  });
});

it('compose.yaml gives the bot no rights and one place to write to, which the image makes', async () => {
  const { bot } = parse(await read('compose.yaml')).services;
  expect(bot).toMatchObject({ user: 'node', read_only: true, cap_drop: ['ALL'] });
  expect(bot.volumes).toEqual([`data:${bot.environment.DATA_DIR}`]);
  expect(await read('Dockerfile')).toContain(`VOLUME ${bot.environment.DATA_DIR}`);
});
