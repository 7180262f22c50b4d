import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { type Text, textIn, type Language } from '@/lib/domain/language'
import type { Band, Criterion, StandardContent } from '@/lib/domain/standard/content'
import { rangeInUnit } from '@/lib/domain/standard/in-unit'
import { mostPoints } from '@/lib/domain/standard/points-possible'
import { ConditionLine } from './condition-line'
import { ExamplePhoto } from './example-photo'
import { useCriterionNotes } from './use-criterion-notes'

type Props = { criterion: Criterion; content: StandardContent; language: Language; photos?: string }

/** One criterion to be read: sentence, question, answers with points and marks, and what else holds. */
export function CriterionSheet({ criterion, content, language, photos }: Props) {
  const base = content.baseLanguage
  const t = useTranslations('standards')
  const terms = useTranslations('terms')
  const format = useFormatter()
  const say = (text: Text) => textIn(text, language, base)
  const points = (milli: number) => format.number(milli / 1_000)
  const name = say(criterion.name)
  const prompt = say(criterion.prompt)
  const unit = criterion.type === 'number' ? say(criterion.unit) : criterion.type === 'duration' ? t('secondsShort') : ''
  const bandWords = ({ from, to }: Band) =>
    rangeInUnit(unit, (figure) => {
      const edge = (value: number) => figure(format.number(criterion.type === 'duration' ? value : value / 1_000))
      if (from === null) return to === null ? t('bandAny') : t('bandUnder', { to: edge(to) })
      return to === null ? t('bandOver', { from: edge(from) }) : t('bandBetween', { from: edge(from), to: edge(to) })
    })
  const answers =
    'options' in criterion && !isPlainYesNo(criterion)
      ? criterion.options.map(({ key, label, pointsMilli, pass, exclusive }) => ({ key, words: exclusive ? t('alone', { answer: say(label) }) : say(label), pointsMilli, pass }))
      : 'bands' in criterion
        ? criterion.bands.map((band) => ({ key: band.key, words: bandWords(band), pointsMilli: band.pointsMilli, pass: band.pass }))
        : []
  const notes = useCriterionNotes()(criterion)
  return (
    <div className="grid gap-1 border-b border-line py-3">
      <div className="flex items-start justify-between gap-4">
        <p className="max-w-prose font-medium" dir="auto">
          {name || prompt}
        </p>
        {mostPoints(criterion) > 0 ? <p className="shrink-0 text-12 leading-5 text-ink-2">{t('pointsOf', { points: points(mostPoints(criterion)) })}</p> : null}
      </div>
      {name && prompt ? (
        <p className="max-w-prose text-ink-2" dir="auto">
          {prompt}
        </p>
      ) : null}
      {say(criterion.guidance) ? (
        <p className="max-w-prose text-12 whitespace-pre-line text-ink-2" dir="auto">
          {say(criterion.guidance)}
        </p>
      ) : null}
      {photos && criterion.examplePhoto ? (
        <ExamplePhoto src={`${photos}/${criterion.examplePhoto}`} label={t('examplePhotoOf', { what: name || prompt })} className="my-1 h-32 w-48" />
      ) : null}
      {criterion.condition ? <ConditionLine condition={criterion.condition} content={content} language={language} /> : null}
      {answers.length > 0 ? (
        <ul className="grid max-w-120 text-12 text-ink-2">
          {answers.map(({ key, words, pointsMilli, pass }) => (
            <li key={key} className="flex gap-3">
              <span className="flex-1" dir="auto">
                {words}
              </span>
              <span>{points(pointsMilli)}</span>
              <span className="w-20">{terms(pass ? 'answer.pass' : 'answer.fail')}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-ink-3">
        {notes.map((note) => (
          <span key={note}>{note}</span>
        ))}
        {criterion.gate ? <Badge tone="below">{terms(`gate.${criterion.gate}`)}</Badge> : null}
        {criterion.bonus ? <Badge>{terms('answer.bonus')}</Badge> : null}
      </p>
    </div>
  )
}

/** "Yes" passes and earns, "no" fails and earns nothing: nothing to list. */
const isPlainYesNo = ({ type, options }: Extract<Criterion, { options: unknown }>): boolean =>
  type === 'yes_no' && options.every(({ key, pointsMilli, pass }) => (key === 'yes' ? pass && pointsMilli > 0 : !pass && pointsMilli === 0))
