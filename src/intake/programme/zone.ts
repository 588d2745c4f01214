/** IANA zone of the place of a conference: of its country where that has one zone, else of its city. */
export function zoneOf(place: string | undefined): string | undefined {
  if (place === undefined) return undefined;
  const named = plain(place);
  const city = Intl.supportedValuesOf('timeZone').find((zone) =>
    new RegExp(`\\b${plain(zone.split('/').at(-1) ?? '').replaceAll('_', ' ')}\\b`).test(named),
  );
  if (city !== undefined) return city;
  for (const region of regionsIn(named)) {
    const zones = zonesOf(region);
    if (zones.length === 1) return zones[0];
  }
  return undefined;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function regionsIn(place: string): string[] {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  const names = ['en', 'fr', 'es', 'ru'].map(
    (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  );
  return codes.filter((code) =>
    names.some((list) => {
      const name = list.of(code);
      return name !== undefined && plain(name).length > 3 && place.includes(plain(name));
    }),
  );
}

/** A locale that knows the zones of its region: V8 has them, the type library does not say so. */
interface ZonedLocale extends Intl.Locale {
  readonly timeZones?: readonly string[];
  getTimeZones?(): readonly string[];
}

function zonesOf(region: string): readonly string[] {
  const locale: ZonedLocale = new Intl.Locale('und', { region });
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
