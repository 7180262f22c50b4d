import { useLocale, useTranslations } from 'next-intl'
import type { SaidToReaders } from '@/lib/domain/report/published'
import type { Said } from '@/lib/domain/report/sheet'
import { inUnit } from '@/lib/domain/standard/in-unit'
import { clockText, milliText } from './figures'

/** What was answered, in a few words. */
export function SaidText({ said }: { said: Said | SaidToReaders }) {
  const t = useTranslations('reports')
  const terms = useTranslations('terms')
  const locale = useLocale()
  switch (said.kind) {
    case 'labels':
      return said.labels.length > 0 ? said.labels.join(' · ') : t('noneTicked')
    case 'number':
      return inUnit(milliText(said.milli, locale), said.unit)
    case 'duration':
      return t('duration', { clock: clockText(said.seconds) })
    case 'recommendation':
      return terms('recommendation.of', { likelihood: said.likelihood })
    case 'time':
      return said.at
    case 'day_part':
      return terms(`dayPart.${said.part}`)
    case 'text':
      return <span className="whitespace-pre-line">{said.text}</span>
    case 'photo':
      return t('photoAnswer')
    case 'sound':
      return t('soundAnswer')
    case 'place':
      return said.place ? t('placeAnswer', { accuracy: Math.round(said.place.accuracyMetres) }) : t('placeKept')
    case 'kept_back':
      return t(said.what === 'sound' ? 'soundKept' : 'placeKept')
    case 'not_applicable':
      return terms('answer.notApplicable')
    case 'could_not_check':
      return `${terms('answer.couldNotCheck')}: ${said.reason}`
    case 'open':
      return t('notAnswered')
  }
}

/** Old and new answer side by side; nothing where the answer itself stayed. */
export function Changed({ old, current }: { old: Said; current: Said }) {
  if (JSON.stringify(old) === JSON.stringify(current)) return null
  return (
    <span className="mr-1.5">
      <s>
        <SaidText said={old} />
      </s>{' '}
      → <SaidText said={current} />
    </span>
  )
}
