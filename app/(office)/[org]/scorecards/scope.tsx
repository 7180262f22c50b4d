import { getTranslations } from 'next-intl/server'
import { ViewsLink } from '@/components/saved-views/views-link'
import { ScopePicker } from '@/components/scorecards/scope-picker'
import { periodParam, standardParam, type ChosenSubject, type StandardChoice } from '@/lib/domain/scorecard/subject'
import { partNamed, type Search } from '@/lib/web/part-asked'
import { rememberAction } from './actions'

/** The selectors of standard and period in the top bar; waves the newest first. */
export async function Scope({ org, kind, subject, choices, keep }: { org: string; kind: 'area' | 'branch'; subject: ChosenSubject; choices: StandardChoice[]; keep?: Record<string, string> }) {
  const [t, views] = await Promise.all([getTranslations('scorecards'), getTranslations('views')])
  const several = new Set(choices.map(({ channel }) => channel)).size > 1
  return (
    <ScopePicker
      labels={{ standard: t('standard'), period: t('period') }}
      standards={choices.map((choice) => ({ value: standardParam(choice), label: several ? `${choice.name}, ${t(`channel.${choice.channel}`)}` : choice.name }))}
      standard={standardParam(subject)}
      periods={[
        ...subject.choice.waves.toReversed().map(({ id, name }) => ({ value: id, label: t('wave', { name }) })),
        { value: '12m', label: t('months') },
        { value: 'all', label: t('all') },
      ]}
      period={periodParam(subject)}
      keep={keep}
      beside={<ViewsLink org={org} label={views('open')} />}
      remember={rememberAction.bind(null, org, kind)}
    />
  )
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined)

export const askedOf = (search: Search) => ({ standard: one(search.standard), period: one(search.period) })
/** What the page's address names of part, standard and period, to be taken along to another one; nothing: no query. */
export function namedIn(search: Search): string {
  const { standard, period } = askedOf(search)
  const named = Object.entries({ standard, period, region: partNamed(search) }).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return named.length > 0 ? `?${new URLSearchParams(named)}` : ''
}
/** The wave up to which waves are drawn. */
export const upToOf = (search: Search) => one(search.upto)
const numberOf = (value: string | string[] | undefined) => Math.min(10_000, Math.max(1, Number.parseInt(one(value) ?? '', 10) || 1))
/** Which page of what was restated, and which of it stands open at which page. */
export const restatedOf = (search: Search) => ({ opened: one(search.restated) ?? null, page: numberOf(search.restatedPage), linePage: numberOf(search.restatedLines) })
export const asksFor = (search: Search, name: string) => search[name] === 'all'
