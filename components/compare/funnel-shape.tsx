export const shapes = ['clearly_lower', 'not_distinguishable', 'too_few_visits', 'clearly_higher', 'none'] as const

const looks: Record<(typeof shapes)[number], string> = {
  clearly_lower: 'M1 2h10L6 11z',
  clearly_higher: 'M6 1l5 9H1z',
  not_distinguishable: 'M6 2.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7z',
  too_few_visits: 'M6 2.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7z',
  none: 'M6 2.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7z',
}

/** ▼ clearly lower, ▲ clearly higher, a dot for what cannot be told apart, a ring for too few visits: never by colour. */
export function FunnelShape({ shape }: { shape: number }) {
  const kind = shapes[shape] ?? 'none'
  const hollow = kind === 'too_few_visits' || kind === 'none'
  const clear = kind === 'clearly_lower' || kind === 'clearly_higher'
  return (
    <svg viewBox="0 0 12 12" className={clear ? 'size-3 text-ink' : 'size-3 text-ink-3'} aria-hidden>
      <path d={looks[kind]} fill={hollow ? 'none' : 'currentColor'} stroke="currentColor" strokeWidth={hollow ? 1.25 : 0} />
    </svg>
  )
}
