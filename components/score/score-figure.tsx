import { clsx } from 'clsx'
import { figureText, gated, importedWords, judge, restatedWords, stateWords, type ScoreReading } from './score-reading'
import { fill, type ScoreWords } from './score-words'
import { WhyLink } from './why-link'
import { whyLook } from './why-param'
import { zoneText, ZoneSign } from './zone-sign'

const sizes = {
  // On a phone what stands under the figure wraps, so that it does not take the room of the name beside it.
  cell: 'text-14 whitespace-nowrap [&>.block]:max-sm:max-w-34 [&>.block]:max-sm:whitespace-normal',
  card: 'text-20 flex-wrap',
  heading: 'text-28 flex-wrap tracking-[-0.012em]',
}

/**
 * The figure with its sign; where gates made a difference, both figures and how many critical failures lie between. With `why` it is
 * a link to its own explanation, "Why 86.4?".
 */
export function ScoreFigure({
  words,
  size = 'cell',
  showWord,
  className,
  why,
  ...reading
}: ScoreReading & { words: ScoreWords; size?: keyof typeof sizes; showWord?: boolean; className?: string; why?: string | null }) {
  const place = judge(reading)
  const state = stateWords(
    reading.score === null && (reading.state ?? 'ok') === 'ok' ? 'no_score' : reading.state,
    words,
  )
  const { main, rest } = figureText(reading, words)
  const figure = <span className={clsx('font-semibold', why && whyLook)}>{main}</span>
  const beside = [importedWords(reading, words), restatedWords(reading, words)].filter(Boolean).join('; ')
  const shown = (
    <span
      className={clsx(
        (rest || beside) && size === 'cell' ? 'inline-block' : 'inline-flex items-baseline gap-x-1.5',
        sizes[size],
        className,
      )}
    >
      {place ? (
        // The sign judges the score before gates; beside an official figure it stands with the score it judges.
        <span
          className={clsx(
            'inline-flex items-baseline gap-1.5 whitespace-nowrap',
            !gated(reading) && zoneText[place.place],
          )}
        >
          {gated(reading) ? null : <ZoneSign reading={place} words={words} className="self-center" />}
          {figure}
        </span>
      ) : (
        <span className="text-ink-2">{figure}</span>
      )}
      {rest ? (
        <span className={clsx('text-ink-2', size === 'cell' ? 'block text-12' : 'text-14')}>
          {place ? <ZoneSign reading={place} words={words} className="mr-1" /> : null}
          {rest}
        </span>
      ) : null}
      {showWord && place ? (
        <span aria-hidden className={clsx('text-14', zoneText[place.place])}>
          {words[place.place]}
          {place.certain ? '' : `, ${words.notCertain}`}
        </span>
      ) : null}
      {beside ? <span className={clsx('text-12 text-ink-2', size === 'cell' && 'block')}>{beside}</span> : null}
      {state ? <span className={showWord ? 'text-14 text-ink-2' : 'sr-only'}>{state}</span> : null}
    </span>
  )
  return why ? <WhyLink href={why} name={whyName(reading, words)}>{shown}</WhyLink> : shown
}

/** "Why 84.2?"; "Why 66.0 official, 88.0 before 1 critical failure in 4 visits?" */
export function whyName(reading: ScoreReading, words: ScoreWords): string {
  const { main, rest } = figureText(reading, words)
  return fill(words.why, { score: reading.score === null ? words.noScore : rest ? `${main}, ${rest}` : main })
}
