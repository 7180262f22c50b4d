import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { OfficePage } from '@/components/shell/office-page'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { TabLinks } from '@/components/ui/tab-links'
import { PlanForm } from '@/components/visits/plan-form'
import { PlanOneForm } from '@/components/visits/plan-one-form'
import { WaveSelect } from '@/components/visits/wave-select'
import { Words } from '@/components/words'
import { languageOf, textIn } from '@/lib/domain/language'
import { later } from '@/lib/domain/visit/days'
import { sayDays } from '@/lib/domain/visit/say-window'
import { purposes } from '@/lib/domain/visit/state'
import { dayOf } from '@/lib/domain/visit/window'
import { usualTimeZone } from '@/lib/usecases/branches/usual-time-zone'
import { viewPlanning } from '@/lib/usecases/visits/view-planning'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../office-top'
import { applyPlanAction, planVisitAction, previewPlanAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('planning'))('title') }
}

export default async function PlanPage({ params, searchParams }: PageProps<'/[org]/visits/plan'>) {
  const { org } = await params
  const asked = await searchParams
  const actor = await requireActor(org, 'visit:plan')
  const { waves, wave, campaign, scenarios, branches, shoppers, baseLanguage } = await viewPlanning(actor, { waveId: typeof asked.wave === 'string' ? asked.wave : undefined })
  const [t, precision, visits, term, locale, timeZone] = await Promise.all([
    getTranslations('planning'), getTranslations('precision'), getTranslations('visits'), getTranslations('terms'), getLocale(), usualTimeZone(actor),
  ])
  const one = asked.mode === 'one'
  const base = `/${org}/visits`
  const branchOptions = branches.map(({ id, name, code, town }) => ({ value: id, label: name, hint: [town, code].filter(Boolean).join(' · ') }))
  const scenarioOptions = scenarios.map(({ id, kind, content }) => ({ value: id, label: textIn(content.name, languageOf(locale), baseLanguage), hint: term(`scenarioKind.${kind}`) }))
  return (
    <>
      <PageTop org={org} crumbs={[{ label: visits('title'), href: base }, { label: t('title') }]} />
      <OfficePage>
        <PageHeader
          title={t('title')} description={wave ? t('intro') : undefined}
          actions={<Link href={`${base}/precision`} className={buttonLook({})}>{precision('link')}</Link>}
        />
        {!wave || !campaign ? (
          <EmptyState
            sentence={t('noWave')}
            action={
              <Link href={`/${org}/campaigns`} className={buttonLook({ variant: 'primary' })}>
                {t('toCampaigns')}
              </Link>
            }
          />
        ) : branches.length === 0 ? (
          <EmptyState
            sentence={t('noBranch')}
            action={
              <Link href={`/${org}/branches`} className={buttonLook({ variant: 'primary' })}>
                {t('toBranches')}
              </Link>
            }
          />
        ) : (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
            <TabLinks
              label={t('ways')}
              tabs={[
                { href: `${base}/plan?wave=${wave.id}`, label: t('many'), current: !one },
                { href: `${base}/plan?wave=${wave.id}&mode=one`, label: t('one'), current: one },
              ]}
            />
            <Words of={['planning', 'visits', 'ui']}>
              <div className="grid grid-cols-[minmax(0,1fr)] gap-8" key={wave.id}>
                <WaveSelect
                  label={t('wave')} value={wave.id} mode={one ? 'one' : ''}
                  waves={waves.map(({ id, name, campaign: of, startsOn, endsOn }) => ({ id, label: `${of.name} · ${name} · ${sayDays(`${startsOn}T00:00`, `${endsOn}T00:00`, locale, new Date(), 'short')}` }))}
                />
                {one ? (
                  <PlanOneForm
                    waveId={wave.id} branches={branchOptions} scenarios={scenarioOptions} base={base}
                    first={later(wave.startsOn, dayOf(new Date(), timeZone))}
                    purposeWords={Object.fromEntries(purposes.map((purpose) => [purpose, term(`purpose.${purpose}`)]))}
                    plan={planVisitAction.bind(null, org)}
                  />
                ) : (
                  <PlanForm
                    waveId={wave.id} branches={branchOptions} scenarios={scenarioOptions}
                    shoppers={shoppers.map(({ id, name, alias, town, load }) => ({ value: id, label: `${name} · ${alias}`, hint: [town, visits('load', { count: load })].filter(Boolean).join(' · ') }))}
                    running={campaign.state === 'running'} visitsHref={`${base}?wave=${wave.id}`}
                    preview={previewPlanAction.bind(null, org)} apply={applyPlanAction.bind(null, org)}
                  />
                )}
              </div>
            </Words>
          </div>
        )}
      </OfficePage>
    </>
  )
}
