import type { Metadata } from 'next'
import { CalendarPlus } from 'lucide-react'
import { getFormatter, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ShopperShares, ThinCoverage } from '@/components/planner/coverage'
import { PrecisionChart } from '@/components/planner/precision-chart'
import { PrecisionForm } from '@/components/planner/precision-form'
import { PrecisionLines } from '@/components/planner/precision-lines'
import { NotThere, ShownInstead } from '@/components/scorecards/not-there'
import { OfficePage } from '@/components/shell/office-page'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PRECISION } from '@/lib/domain/planner/precision-view'
import { periodParam, standardParam } from '@/lib/domain/scorecard/subject'
import { MINIMUM_SPREAD_DF } from '@/lib/domain/statistics/branch-moments'
import { viewPrecision } from '@/lib/usecases/planner/view-precision'
import { requireActor } from '@/lib/web/actor'
import { inPartAsked, partNamed } from '@/lib/web/part-asked'
import { PageTop } from '../../office-top'
import { NothingYet } from '../../scorecards/nothing-yet'
import { askedOf, Scope } from '../../scorecards/scope'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('precision'))('title') }
}

/** From visits seen to visits needed: how precise, in what places, at what cost; where coverage is thin. */
export default async function PrecisionPage({ params, searchParams }: PageProps<'/[org]/visits/precision'>) {
  const { org } = await params
  const actor = await requireActor(org, 'visit:plan')
  const search = await searchParams
  const { found, strayed } = await inPartAsked(partNamed(search), (regionId) => viewPrecision(actor, { ...askedOf(search), plusMinus: search.points, goal: search.goal, page: search.page, regionId: regionId ?? null }))
  const [t, visits, format] = await Promise.all([getTranslations('precision'), getTranslations('visits'), getFormatter()])
  const above = { label: visits('title'), href: `/${org}/visits` }
  if (found === 'empty') {
    return (
      <>
        <PageTop org={org} crumbs={[above, { label: t('title') }]} />
        <OfficePage>
          <PageHeader title={t('title')} />
          <NothingYet org={org} actor={actor} />
        </OfficePage>
      </>
    )
  }
  const { subject, choices, plusMinus, goal, unmet, plan, fee, thin, shares, sharesOfMonths, path } = found
  const settled = { standard: standardParam(subject), period: periodParam(subject) }
  const chosen = { points: String(plusMinus), goal }
  const region = path.at(-1)
  const within: Record<string, string> = region ? { region: region.id } : {}
  const kept = { ...settled, ...within }
  const regionHref = (id: string | null) => `/${org}/visits/precision?${new URLSearchParams({ ...settled, ...chosen, ...(id === null ? {} : { region: id }) })}`
  const crumbs = region
    ? [above, { label: t('title'), href: regionHref(null) }, ...path.slice(0, -1).map(({ id, name }) => ({ label: name, href: regionHref(id) })), { label: region.name }]
    : [above, { label: t('title') }]
  const money = fee && ((minor: number) => {
    const digits = new Intl.NumberFormat('en', { style: 'currency', currency: fee.currency }).resolvedOptions().maximumFractionDigits ?? 2
    return format.number(minor / 10 ** digits, { style: 'currency', currency: fee.currency })
  })
  const first = plan.kind === 'plan' ? plan.lines[0] : undefined
  const { spread } = plan
  const counts = { visits: spread.visits, branches: spread.branches }
  const base = `/${org}/scorecards`
  return (
    <>
      <PageTop org={org} crumbs={crumbs} scope={<Scope org={org} kind="area" subject={subject} choices={choices} keep={{ ...chosen, ...within }} />} />
      <OfficePage>
        <NotThere strayed={strayed} subject={subject} place={region?.name ?? ''} />
        {unmet && plan.kind === 'plan' ? <ShownInstead>{t('unmet', { least: PRECISION.least, most: PRECISION.most, points: plusMinus, goal })}</ShownInstead> : null}
        <PageHeader
          finding
          title={
            first
              ? t.rich(`finding.${goal}`, { place: first.id === null ? t('network') : first.name, points: plusMinus, each: first.perBranch, more: first.more, b: (words) => <b className="font-semibold">{words}</b> })
              : t(`finding.${plan.kind === 'plan' ? 'no_branch' : plan.kind}`)
          }
          description={t('intro')}
          actions={
            <Link href={`/${org}/visits/plan`} data-screen-only className={buttonLook({})}>
              <CalendarPlus aria-hidden />
              {t('plan')}
            </Link>
          }
        />
        {plan.kind === 'plan' ? (
          <>
            <div className="grid gap-6">
              <PrecisionForm
                points={plusMinus} goal={goal} least={PRECISION.least} most={PRECISION.most} kept={kept}
                words={{
                  points: t('form.points'), slider: t('form.slider'), goal: t('form.goal'), branch: t('form.branch'), mean: t('form.mean'),
                  wrong: t('form.wrong', { least: PRECISION.least, most: PRECISION.most }), working: t('form.working'),
                }}
              />
              <div className="grid max-w-prose gap-2 text-ink-2">
                {spread.points === null ? null : <p>{t('spread', { ...counts, points: spread.points / 10 })}</p>}
                {fee && money ? (
                  <p>{fee.feeMinor + fee.expenseCapMinor > 0 ? t('cost', { fee: money(fee.feeMinor), cap: money(fee.expenseCapMinor), campaign: fee.campaign }) : t('noCost', { campaign: fee.campaign })}</p>
                ) : null}
                {first && first.visited < first.branches ? <p>{t('twoStage', { visited: first.visited, all: first.branches })}</p> : null}
              </div>
            </div>
            <PrecisionLines
              lines={plan.lines} goal={goal} money={money} hrefOf={(id) => `${base}${id === null ? '' : `/regions/${id}`}?${new URLSearchParams(settled)}`}
              withinHref={(id) => (id === region?.id ? null : regionHref(id))}
            />
            <PrecisionChart curve={plan.curve} goal={goal} />
          </>
        ) : (
          <EmptyState sentence={t(`unknown.${plan.kind}`, { ...counts, df: spread.df, least: MINIMUM_SPREAD_DF })} />
        )}
        <ThinCoverage
          thin={thin} minimum={subject.minimum} branchHref={(id) => `${base}/branches/${id}`}
          pageHref={(page) => `/${org}/visits/precision?${new URLSearchParams({ ...kept, ...chosen, page: String(page) })}#thin`}
        />
        <ShopperShares shares={shares} ofMonths={sharesOfMonths} minimum={subject.minimum} shopperHref={(id) => `/${org}/shoppers/${id}`} />
      </OfficePage>
    </>
  )
}
