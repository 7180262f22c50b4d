import { useTranslations } from 'next-intl'
import type { Change } from '@/lib/domain/standard/compare/change'
import { ClassBadge } from './class-badge'
import { MarkedWords } from './marked-words'
import type { SayOrigin } from './use-origin'
import { useShown } from './use-shown'

/** One change: what changed, of which class, how it read before and reads now, and between distant versions where it came from. */
export function ChangeLine({ change, currency, origin: say }: { change: Change; currency: string; origin: SayOrigin }) {
  const t = useTranslations('standard-compare')
  const { field, of, asks, origin } = change
  const label = of ? t('fieldOf', { field: t(`field.${field}`), of }) : t(`field.${field}`)
  return (
    <li className="grid gap-1 py-2">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-12 text-ink-2">
        <span className="wrap-anywhere">{change.how === 'words' ? t('inLanguage', { field: label, language: change.language }) : label}</span>
        <ClassBadge of={change.class} />
        {origin ? <span>{say(origin)}</span> : null}
      </p>
      {change.how === 'words' ? (
        <p className="max-w-prose whitespace-pre-line wrap-anywhere" lang={change.language} dir="auto">
          <MarkedWords segments={change.segments} />
        </p>
      ) : (
        <BeforeAfter change={change} currency={currency} />
      )}
      {asks ? <p className="max-w-prose wrap-anywhere text-ink-2">{t('asks', { questions: asks.map((name) => t('asked', { name })).join(', ') })}</p> : null}
    </li>
  )
}

function BeforeAfter({ change: { before, after }, currency }: { change: Extract<Change, { how: 'value' }>; currency: string }) {
  const t = useTranslations('standard-compare')
  const shown = useShown(currency)
  return (
    <dl className="grid max-w-prose grid-cols-[auto_1fr] gap-x-2 gap-y-0.5 wrap-anywhere">
      <dt className="text-ink-2">{t('was')}</dt>
      <dd className="text-ink-2" dir="auto">{shown(before)}</dd>
      <dt className="text-ink-2">{t('now')}</dt>
      <dd className="font-medium" dir="auto">{shown(after)}</dd>
    </dl>
  )
}
