import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { PlaceSelect } from '@/components/compare/place-select'
import { ViewsLink } from '@/components/saved-views/views-link'
import { NotThere } from '@/components/scorecards/not-there'
import { signed, speechOf } from '@/components/scorecards/speech'
import { scoreText } from '@/components/score/score-words'
import { OfficePage } from '@/components/shell/office-page'
import { criterionHref } from '@/components/trends/addresses'
import { FailingBranches, FailingReports, LastVisitsLoss, LossOfPeriod, WordingHistory } from '@/components/trends/criterion-places'
import { CriterionWaves } from '@/components/trends/criterion-waves'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { readPlace, writePlace, type LossPlace } from '@/lib/domain/trend/criterion-losses'
import { isPeriod } from '@/lib/domain/scorecard/period'
import { versionShown } from '@/lib/domain/scorecard/versions-named'
import { findScorecardHome } from '@/lib/usecases/scorecards/find-home'
import { viewCriterion } from '@/lib/usecases/scorecards/view-criterion'
import { requireActor } from '@/lib/web/actor'
import { orNotFound } from '@/lib/web/or-not-found'
import { PageTop } from '../../../office-top'
import { Exports } from '../../exports'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trends'))('criterion.title') }
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' && value !== '' ? value : undefined)

/** One criterion wave by wave, where it failed, and what it said in each version. */
export default async function CriterionPage({ params, searchParams }: PageProps<'/[org]/scorecards/criteria/[key]'>) {
  const [{ org, key: coded }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(org, 'scorecard:view')
  const key = decodeURIComponent(coded)
  const [standard, regionId, branchId] = [one(search.standard) ?? '', one(search.region), one(search.branch)]
  const asked = one(search.period)?.slice(0, 100)
  const home = `/${org}/scorecards`
  if (!regionId && !branchId) {
    // An address without a place means the place this reader starts from.
    const start = await findScorecardHome(actor)
    if (start.kind === 'region') redirect(criterionHref(org, standard, { kind: 'region', regionId: start.id }, key, asked))
    if (start.kind === 'branch') redirect(criterionHref(org, standard, { kind: 'branch', branchId: start.id }, key, asked))
  }
  const { choice, part, place, base, view, failures, lost, lastVisits, ofPeriod, wordings } = await orNotFound(() =>
    viewCriterion(actor, { standard, regionId, branchId, key, period: asked, after: readPlace(one(search.after)), afterOfPeriod: readPlace(one(search.earlier)) }),
  )
  const speech = await speechOf(base)
  const { locale, say, t: scorecards } = speech
  const [t, views] = await Promise.all([getTranslations('trends'), getTranslations('views')])
  const last = view.waves.at(-1)
  const there = asked === undefined || isPeriod(asked, choice.waves)
  const period = there ? asked : undefined
  const shown = { unmet: there ? null : ('period' as const), choice, channel: choice.channel, wave: choice.waves.find(({ id }) => id === last?.id) ?? null, period: { kind: 'all' as const } }
  const waves = choice.waves.toReversed().map(({ id, name: wave }) => ({ value: id, label: scorecards('wave', { name: wave }), href: criterionHref(org, standard, part, key, id) }))
  const here = part.kind === 'region' ? `${home}/regions/${part.regionId}` : part.kind === 'branch' ? `${home}/branches/${part.branchId}` : home
  const name = say(view.name) || key
  const score = (tenths: number) => scoreText(tenths, locale)
  const reportHref = (number: string) => `/${org}/reports/${number}#criterion-${key}`
  const turned = (at: string, name: string, value: string | null) => `${criterionHref(org, standard, part, key, period)}${value === null ? '' : `&${new URLSearchParams({ [name]: value })}`}#${at}`
  const behind = (at: string, name: string) => (place: LossPlace | null) => turned(at, name, place && writePlace(place))
  const counts = last && { passed: last.passed, n: last.n, wave: last.name }
  const finding = !last || !counts ? t('criterion.notAsked')
    : last.rate ? t('criterion.finding', { ...counts, rate: score(last.rate.rate), branches: last.branches })
    : last.mixed ? t('criterion.mixedFinding', counts) : t('criterion.findingNone', { wave: last.name })
  return (
    <>
      <PageTop
        org={org} actions={<><ViewsLink org={org} label={views('open')} /><Exports org={org} actor={actor} asked={{ what: 'criterion', standard, key, period, part: { ...(regionId ? { regionId } : {}), ...(branchId ? { branchId } : {}) } }} /><PrintButton label={scorecards('print')} /></>}
        scope={last ? <PlaceSelect label={scorecards('period')} name="period" value={last.id} choices={waves} /> : null}
        crumbs={[{ label: scorecards('title'), href: home }, { label: place || scorecards('network'), href: `${here}?${new URLSearchParams({ standard, ...(period ? { period } : {}) })}` }, { label: t('criterion.title') }]}
      />
      <OfficePage>
        <NotThere subject={shown} place={place} />
        <section className="grid gap-3">
          <p className="max-w-prose font-medium">{name}</p>
          <PageHeader finding title={finding} />
          <div className="grid max-w-prose gap-1 text-ink-2">
            {last?.rate ? <p>{t('criterion.interval', { low: score(last.rate.low), high: score(last.rate.high) })}</p> : null}
            {view.change ? (
              <p>
                {t.rich('criterion.change', {
                  points: signed(view.change.points, locale), low: signed(view.change.low, locale), high: signed(view.change.high, locale),
                  chance: view.change.mayBeChance ? 'yes' : 'no', b: (words) => <b className="font-semibold text-ink">{words}</b>,
                })}
              </p>
            ) : null}
            <p className="text-12 text-ink-3">
              {[say(view.section), scorecards('facts.named', { standard: choice.name, channel: scorecards(`channel.${choice.channel}`), version: versionShown(view.waves, wordings) })].filter(Boolean).join(' · ')}
            </p>
          </div>
        </section>
        {last ? <CriterionWaves waves={view.waves} lost={lost} waveHref={(id) => criterionHref(org, standard, part, key, id)} speech={speech} /> : <EmptyState sentence={t('criterion.notAsked')} />}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          {last && part.kind !== 'branch' ? (
            <FailingBranches
              view={view} wave={last.name} asked={Number.parseInt(one(search.branches) ?? '', 10) || 1} branchHref={(id) => criterionHref(org, standard, { kind: 'branch', branchId: id }, key, period)}
              pageHref={(page) => turned('branches', 'branches', String(page))} speech={speech}
            />
          ) : null}
          {last ? <FailingReports losses={failures} wave={last.name} lost={lost.at(-1)?.points ?? 0} reportHref={reportHref} pageHref={behind('reports', 'after')} speech={speech} /> : null}
          {ofPeriod ? <LossOfPeriod of={ofPeriod} reportHref={reportHref} pageHref={behind('period', 'earlier')} speech={speech} /> : null}
          {/* Its last visits may be later than the waves shown. */}
          {lastVisits ? <LastVisitsLoss last={lastVisits} reportHref={reportHref} speech={speech} /> : null}
        </div>
        <WordingHistory wordings={wordings} speech={speech} />
      </OfficePage>
    </>
  )
}
