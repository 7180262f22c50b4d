const paths = {
  note: 'M21 15a2 2 0 0 1-2 2H7l-4 4V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2zM12 7v6M9 10h6',
  camera: 'M14.5 5h-5L8 7H4a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1h16a1 1 0 0 0 1-1V8a1 1 0 0 0-1-1h-4zM12 16.5a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5z',
  list: 'M3.5 6h.01M3.5 12h.01M3.5 18h.01M8 6h13M8 12h13M8 18h13',
  forward: 'M5 12h14M13 6l6 6-6 6',
  check: 'M5 12.5 10 17.5 19.5 7',
  alert: 'M12 8v5M12 16.5v.01M10.3 4.2 2.6 17.6A2 2 0 0 0 4.3 20.6h15.4a2 2 0 0 0 1.7-3L13.7 4.2a2 2 0 0 0-3.4 0z',
  place: 'M12 21c4.5-4.6 7-8.2 7-11a7 7 0 1 0-14 0c0 2.8 2.5 6.4 7 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
} as const

type FieldIconName = keyof typeof paths

/** The few signs of the phone, drawn here so that no library of icons travels to it. */
export const FieldIcon = ({ name, className }: { name: FieldIconName; className?: string }) => <Drawn path={paths[name]} className={className} />

/** A sign of lines, in a square of 24. */
export const Drawn = ({ path, className = 'size-5' }: { path: string; className?: string | undefined }) => (
  <svg viewBox="0 0 24 24" className={`shrink-0 ${className}`} fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" aria-hidden>
    <path d={path} />
  </svg>
)
