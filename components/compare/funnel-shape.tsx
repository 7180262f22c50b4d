export const shapes = ['clearly_lower', 'not_distinguishable', 'too_few_visits', 'clearly_higher', 'none'] as const

const looks: Record<(typeof shapes)[number], string> = {
  clearly_lower: 'M1 2h10L6 11z',
  clearly_higher: 'M6 1l5 9H1z',
  not_distinguishable: 'M6 2.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7z',
  too_few_visits: 'M6 2.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7z',
  none: 'M6 2.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7z',
}

const hollow = (kind: (typeof shapes)[number]) => kind === 'too_few_visits' || kind === 'none'
const clear = (kind: (typeof shapes)[number]) => kind === 'clearly_lower' || kind === 'clearly_higher'

type Placed = { left: number; top: number; shape: number }
/** So far that a cap is drawn, and no farther. */
const NOWHERE = 'h.001'

/**
 * The inside of an svg of 100 by 100 that is stretched to the plot: the dots as one path, however many, and each of the fewer other
 * signs as a drawing of its own at a place in per cent. Nothing anybody wrote goes into it.
 */
export function dotsPath(points: readonly Placed[]): string {
  return points.filter(({ shape }) => shapes[shape] === 'not_distinguishable').map(({ left, top }) => `M${left} ${top}${NOWHERE}`).join('')
}
export function signsMarkup(points: readonly Placed[]): { __html: string } {
  const others = points.filter(({ shape }) => shapes[shape] !== 'not_distinguishable')
  return { __html: others.map(({ left, top, shape }) => `<svg x="${left}%" y="${top}%" overflow="visible" class="${clear(kindOf(shape)) ? 'text-ink' : 'text-ink-3'}"><path transform="translate(-6 -6)" d="${looks[kindOf(shape)]}" ${hollow(kindOf(shape)) ? 'fill="none" stroke="currentColor" stroke-width="1.25"' : 'fill="currentColor"'}/></svg>`).join('') }
}
const kindOf = (shape: number) => shapes[shape] ?? 'none'

/** ▼ clearly lower, ▲ clearly higher, a dot for what cannot be told apart, a ring for too few visits: never by colour. */
export function FunnelShape({ shape }: { shape: number }) {
  const kind = kindOf(shape)
  return (
    <svg viewBox="0 0 12 12" className={clear(kind) ? 'size-3 text-ink' : 'size-3 text-ink-3'} aria-hidden>
      <path d={looks[kind]} fill={hollow(kind) ? 'none' : 'currentColor'} stroke="currentColor" strokeWidth={hollow(kind) ? 1.25 : 0} />
    </svg>
  )
}
