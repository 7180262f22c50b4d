import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { levelText } from '@/components/score/score-words'
import { SectionHeader } from '@/components/ui/page-header'
import type { GoalShown } from '@/lib/domain/scorecard/words'
import type { ZoneLevels } from '@/lib/domain/zone'
import type { Speech } from '../speech'

/** What the standard is to change, from where to where and by when, and the levels it is judged by. */
export async function Purpose({ goal, zone, version, speech: { locale, say, day } }: { goal: GoalShown | null; zone: ZoneLevels | null; version: number; speech: Speech }) {
  const t = await getTranslations('standard-card')
  const kpi = goal ? say(goal.kpi) : ''
  const facts: [name: string, value: ReactNode][] = [
    [t('goal.kpi'), kpi],
    [t('goal.present'), goal?.present],
    [t('goal.target'), goal?.target],
    [t('goal.by'), goal?.by ? day(goal.by) : ''],
    [t('goal.score'), goal?.scoreTarget == null ? '' : levelText(goal.scoreTarget, locale)],
  ]
  const said = facts.filter(([, value]) => Boolean(value))
  return (
    <section id="goal" className="scroll-mt-20">
      <SectionHeader title={t('goal.title')} note={t('goal.note', { version })} />
      {said.length === 0 ? <p className="text-ink-2">{t('goal.none')}</p> : (
        <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-[repeat(auto-fit,minmax(140px,1fr))]">
          {said.map(([name, value]) => (
            <div key={name}>
              <dt className="text-12 text-ink-3">{name}</dt>
              <dd className="font-medium wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p id="zone" className="scroll-mt-20 pt-4 text-ink-2">
        {zone ? t('zone', { acceptable: levelText(zone.acceptable, locale), desired: levelText(zone.desired, locale) }) : t('zoneNone')}
      </p>
    </section>
  )
}
