import { clsx } from 'clsx'
import type { ZonePlace, ZoneReading } from '@/lib/domain/zone'
import { placeWords } from './score-reading'
import type { ScoreWords } from './score-words'

const shapes: Record<ZonePlace, string> = {
  below: 'M1 2h10L6 11z',
  inside: 'M6 1.25a4.75 4.75 0 1 1 0 9.5a4.75 4.75 0 0 1 0-9.5z',
  above: 'M6 1l5 9H1z',
}
const leftHalves: Record<ZonePlace, string> = {
  below: 'M1 2h5v9z',
  inside: 'M6 1.25v9.5a4.75 4.75 0 0 1 0-9.5z',
  above: 'M6 1v9H1z',
}

export const zoneText: Record<ZonePlace, string> = { below: 'text-below', inside: 'text-inside', above: 'text-above' }

/** ▼ below, ● inside, ▲ above; half filled where the interval crosses a level. The word is always there to be heard. */
export function ZoneSign({
  reading,
  words,
  showWord,
  className,
}: {
  reading: ZoneReading
  words: ScoreWords
  showWord?: boolean
  className?: string
}) {
  const { place, certain } = reading
  return (
    <span className={clsx('inline-flex items-center gap-1.5 whitespace-nowrap', zoneText[place], className)}>
      <svg viewBox="0 0 12 12" className="size-[0.76em] shrink-0" aria-hidden>
        {certain ? (
          <path d={shapes[place]} fill="currentColor" />
        ) : (
          <>
            <path d={leftHalves[place]} fill="currentColor" />
            <path d={shapes[place]} fill="none" stroke="currentColor" strokeWidth="1.25" strokeLinejoin="round" />
          </>
        )}
      </svg>
      <span className={showWord ? undefined : 'sr-only'}>{placeWords(reading, words)}</span>
    </span>
  )
}
