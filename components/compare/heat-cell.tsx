import { clsx } from 'clsx'
import { whyName } from '@/components/score/score-figure'
import { importedWords, judge, placeWords, restatedWords, stateWords } from '@/components/score/score-reading'
import { scoreText, type ScoreWords } from '@/components/score/score-words'
import { WhyLink } from '@/components/score/why-link'
import { whyLook } from '@/components/score/why-param'
import { ZoneSign } from '@/components/score/zone-sign'
import type { Reading } from '@/lib/domain/scorecard/reading'

const grounds = {
  below: ['bg-below/6', 'bg-below/15'],
  inside: ['bg-inside/6', 'bg-inside/15'],
  above: ['bg-above/6', 'bg-above/15'],
} as const

/** The ground of a cell: the colour of its place in the zone, faint where the interval crosses a level; none where nothing is judged. */
export function heatGround(reading: Reading | null): string {
  const place = reading && judge(reading)
  return place ? grounds[place.place][place.certain ? 1 : 0] : ''
}

/** Stands after a figure that holds imported audits; what it means is said below. */
export const IMPORTED = '*'

/** A figure of the map with its sign; grey without one while visits are too few; "–" where nothing was asked. Opens into its arithmetic. */
export function HeatFigure({ reading, words, why }: { reading: Reading | null; words: ScoreWords; why: string }) {
  if (!reading || reading.score === null) return <span className="text-ink-3"><span aria-hidden>–</span><span className="sr-only">{words.noScore}</span></span>
  const place = judge(reading)
  const state = stateWords(reading.state, words)
  const restated = restatedWords(reading, words)
  const imported = importedWords(reading, words)
  return (
    <WhyLink href={why} name={[whyName({ ...reading, official: null }, words), place && placeWords(place, words), state, restated, imported].filter(Boolean).join(' ')} className="whitespace-nowrap">
      <span className="inline-flex items-center gap-1.5">
        {place ? <ZoneSign reading={place} words={words} /> : null}
        <span className={clsx(whyLook, place ? 'font-medium text-ink' : 'text-ink-3')}>{scoreText(reading.score, words.locale)}</span>
        {imported ? <span aria-hidden className="-ml-1 text-ink-2">{IMPORTED}</span> : null}
      </span>
      {restated ? <span className="block text-12 whitespace-normal text-ink-2">{restated}</span> : null}
    </WhyLink>
  )
}
