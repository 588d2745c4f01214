import type { Gauge } from '../../../../src/chat/preview.ts';
import { useTexts } from '../texts/catalogue.ts';

/** How much of each of the platform's limits a message uses. */
export function Gauges({ gauges }: { gauges: readonly Gauge[] }) {
  const { texts } = useTexts();
  return (
    <dl class="gauges">
      {gauges.map(({ measure, used, limit }) => (
        <div key={measure} class="gauge">
          <dt>{texts.preview.measures[measure]}</dt>
          <dd>
            <meter
              min={0}
              max={limit}
              high={limit * 0.9}
              value={used}
              aria-label={texts.preview.measures[measure]}
            />
            {`${used} / ${limit}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}
