/** Strokes on a field of 24 by 24. */
const STROKES = {
  arrow: 'M5 12h14M13 6l6 6-6 6',
  book: 'M12 6.500C10 5 7 4.500 3.500 4.500v14c3.500 0 6.500.5 8.500 2 2-1.500 5-2 8.500-2v-14c-3.500 0-6.500.5-8.500 2zm0 0v14',
  calendar:
    'M4.500 6h15v14h-15zM4.500 10.500h15M8.500 3.500V8M15.500 3.500V8M12 13v4.500M9.750 15.250h4.500',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  close: 'M6 6l12 12M18 6L6 18',
  columns: 'M4 5h16v14H4zM12 5v14',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  down: 'M6 9l6 6 6-6',
  download: 'M12 4v11M7 10.500l5 5 5-5M5 20h14',
  eye: 'M2.500 12s3.500-6.500 9.500-6.500S21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.500M12 7.500v.5',
  link: 'M10 14a4 4 0 0 0 5.700 0l3.600-3.600a4 4 0 0 0-5.700-5.700L12.500 6M14 10a4 4 0 0 0-5.700 0l-3.600 3.600a4 4 0 0 0 5.700 5.700l1.100-1.300',
  plus: 'M12 5v14M5 12h14',
  retry: 'M19.500 12a7.500 7.500 0 1 1-2.200-5.300L20 9.500M20 4v5.500h-5.500',
  send: 'M12 19V5M6 11l6-6 6 6',
  thumbDown:
    'M7 4v10H3.500V4zM7 13l4 7.500c1.400 0 2.300-.9 2.300-2.300V14.500h5.400c1.200 0 2-1.100 1.700-2.200l-1.700-6.600A2 2 0 0 0 16.800 4H7z',
  thumbUp:
    'M7 20V10H3.500v10zM7 11l4-7.500c1.400 0 2.300.9 2.300 2.300v3.700h5.400c1.200 0 2 1.100 1.700 2.200l-1.700 6.600a2 2 0 0 1-1.900 1.700H7z',
  up: 'M6 15l6-6 6 6',
  warning: 'M12 4L2.500 20h19zM12 10v4.500M12 17v.5',
} as const;

export type IconName = keyof typeof STROKES;

/** A small picture beside words; it says nothing the words don't. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={STROKES[name]} />
    </svg>
  );
}
