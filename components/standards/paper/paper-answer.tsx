import { type Language, textIn } from '@/lib/domain/language'
import { markedAnswers } from '@/lib/domain/report/paper-asks'
import { likelihoods, MOST_LIKELY } from '@/lib/domain/report/recommendation'
import type { Criterion } from '@/lib/domain/standard/content'
import { unitBeside } from '@/lib/domain/standard/in-unit'
import type { PaperWords } from './paper-checklist'

type Props = { criterion: Criterion; language: Language; base: Language; words: PaperWords }

/** A box to tick, drawn: letters for it are missing in many printers' fonts. */
export const Box = ({ label }: { label: string }) => (
  <span className="inline-flex max-w-full items-baseline gap-1.5 pr-4">
    <span aria-hidden className="inline-block size-3 shrink-0 translate-y-0.5 border border-ink" />
    <span dir="auto" className="min-w-0 wrap-anywhere">{label}</span>
  </span>
)

export const Line = ({ wide }: { wide?: boolean }) => <span aria-hidden className={wide ? 'block h-6 border-b border-line-strong' : 'inline-block h-4 w-24 border-b border-line-strong'} />

/** Where the answer goes: boxes for what is chosen, lines for what is written. Points are not on paper; an answer with which more is asked has a star. */
export function PaperAnswer({ criterion, language, base, words }: Props) {
  const marked = markedAnswers(criterion)
  const starred = (key: string, label: string) => (marked.includes(key) ? `${label} *` : label)
  if ('options' in criterion)
    return (
      <span className="flex flex-wrap gap-y-1">
        {criterion.options.map(({ key, label, exclusive }, index) => {
          const said = textIn(label, language, base) || (key === 'yes' || key === 'no' ? words.terms(`answer.${key}`) : String(index + 1))
          return <Box key={key} label={starred(key, exclusive ? words.say('alone', { answer: said }) : said)} />
        })}
        {criterion.type === 'choice_many' ? <span className="w-full text-12 text-ink-2">{words.say('tickAll')}</span> : null}
      </span>
    )
  switch (criterion.type) {
    case 'number':
      return (
        <span>
          <Line /> {unitBeside(textIn(criterion.unit, language, base))}
        </span>
      )
    case 'duration':
      return (
        <span>
          <Line /> {words.say('minutesSeconds')}
        </span>
      )
    case 'recommendation':
      return (
        <span className="flex flex-wrap gap-y-1">
          {likelihoods.map((likelihood) => (
            <Box key={likelihood} label={starred(String(likelihood), String(likelihood))} />
          ))}
          <span className="w-full text-12 text-ink-2">
            0: {words.terms('recommendation.least')} · {MOST_LIKELY}: {words.terms('recommendation.most')}
          </span>
        </span>
      )
    case 'time':
      return (
        <span>
          <Line /> {words.say('clock')}
        </span>
      )
    case 'photo':
      return <Box label={words.say('photoTaken')} />
    case 'sound':
      return <Box label={words.say('soundRecorded')} />
    case 'place':
      return (
        <span className="block">
          <Line wide />
          {words.say('placeNoted')}
        </span>
      )
    default:
      return (
        <span className="block">
          <Line wide />
          <Line wide />
        </span>
      )
  }
}
