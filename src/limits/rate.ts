/** So many in so much time. */
export interface Rate {
  readonly most: number;
  /** Milliseconds. */
  readonly per: number;
}

const PERIODS: Readonly<Record<string, number>> = { s: 1000, min: 60_000, h: 3_600_000 };

/** Reads `30/min`, `5/s`, `600/h`, or `off`; undefined for anything else. */
export function readRate(text: string): Rate | 'off' | undefined {
  if (text === 'off') return text;
  const { most, period = '' } =
    /^(?<most>[1-9]\d{0,6})\/(?<period>s|min|h)$/.exec(text)?.groups ?? {};
  const per = PERIODS[period];
  return per === undefined ? undefined : { most: Number(most), per };
}
