import Link from 'next/link'
import { notFound } from 'next/navigation'
import { recalculationHref } from '@/components/recalculation/addresses'
import { Attention } from '@/components/scorecards/attention'
import { BranchGroups } from '@/components/scorecards/branch-groups'
import { AreaFacts } from '@/components/scorecards/facts'
import { standardCardHref } from '@/components/scorecards/addresses'
import { AttentionClause, ChangeClause, PeriodClause, ScoreClause } from '@/components/scorecards/finding'
import { FixFirst } from '@/components/scorecards/fix-first'
import { NotThere } from '@/components/scorecards/not-there'
import { PrintButton } from '@/components/ui/print-button'
import { RegionLine } from '@/components/scorecards/region-line'
import { RegionTree } from '@/components/scorecards/region-tree'
import { Restatements } from '@/components/scorecards/restatements'
import { SectionGauges } from '@/components/scorecards/section-gauges'
import { speechOf } from '@/components/scorecards/speech'
import { Waves } from '@/components/scorecards/waves'
import { compareHref } from '@/components/compare/addresses'
import { changedHref, commonHref, criterionHref } from '@/components/trends/addresses'
import { MixedFact } from '@/components/trends/mixed-fact'
import { Gauge } from '@/components/score/gauge'
import { OfficePage } from '@/components/shell/office-page'
import { EmptyState } from '@/components/ui/empty-state'
import { linkLook } from '@/components/ui/link-look'
import { PageHeader } from '@/components/ui/page-header'
import { TabLinks } from '@/components/ui/tab-links'
import type { Actor } from '@/lib/domain/people/actor'
import { may } from '@/lib/domain/permission'
import { criticalOf } from '@/lib/domain/scorecard/critical'
import { standardParam, periodParam } from '@/lib/domain/scorecard/subject'
import { isEmpty, visitsTold } from '@/lib/domain/scorecard/visits-told'
import { whyHref, type AskedMean } from '@/lib/domain/scorecard/why-address'
import type { AreaScorecard } from '@/lib/usecases/scorecards/view-area'
import { PageTop } from '../office-top'
import { Exports } from './exports'
import { NothingYet } from './nothing-yet'
import { PrecisionLink } from './precision-link'
import { Scope } from './scope'

type Shown = { org: string; actor: Actor; title: string; networkHref: string | null; found: AreaScorecard | 'empty' | null; here: string; /** Its address named another part that is not there. */ strayed: boolean }

/** The scorecard of the network or of a region. */
export async function AreaPage({ org, actor, title, networkHref, found, here, strayed }: Shown) {
  if (found === null) notFound()
  const home = `/${org}/scorecards`
  const speech = await speechOf(found === 'empty' ? 'en' : (found.words.versions.at(-1)?.base ?? 'en'))
  const { t, words } = speech
  if (found === 'empty') {
    return (
      <>
        <PageTop org={org} crumbs={[{ label: t('title') }]} />
        <OfficePage>
          <PageHeader title={t('title')} />
          <NothingYet org={org} actor={actor} />
        </OfficePage>
      </>
    )
  }
  const { subject, choices, view, overdue, planned, restatements, path, tops } = found
  const chosen = new URLSearchParams({ standard: standardParam(subject), period: periodParam(subject) })
  const regionHref = (id: string) => `${home}/regions/${id}?${chosen}`
  const branchHref = (id: string) => `${home}/branches/${id}?${chosen}`
  const criterion = (key: string) => criterionHref(org, standardParam(subject), part, key, periodParam(subject))
  const why = (asked: Partial<AskedMean> = {}) =>
    whyHref(org, { kind: 'mean', of: view.region ? 'region' : 'network', id: view.region?.id ?? null, standard: standardParam(subject), period: periodParam(subject), ...asked })
  const whyBranch = (id: string) => why({ of: 'branch', id, within: view.region?.id ?? null })
  const whyReport = (reportNumber: string) => whyHref(org, { kind: 'report', reportNumber })
  const crumbs = [
    { label: t('title'), href: home },
    ...(networkHref && view.region ? [{ label: t('network'), href: `${networkHref}?${chosen}` }] : []),
    ...path.slice(0, -1).map(({ id, name }) => ({ label: name, href: regionHref(id) })),
    { label: title },
  ]
  const { reading } = view
  const part = view.region ? { kind: 'region' as const, regionId: view.region.id } : { kind: 'network' as const }
  const every = (name: string) => `${here}?${new URLSearchParams([...chosen, [name, 'all']])}#${name === 'criteria' ? 'fix' : 'branches'}`
  const upToHref = (waveId: string) => `${here}?${new URLSearchParams([...chosen, ...(waveId ? [['upto', waveId]] : [])])}#waves`
  // The branches whose changes the whole's is the mean of; readers without that page have the waves.
  const changeSeenHref = may(actor, 'scorecard:compare') ? `${compareHref(org, { standard: standardParam(subject), period: periodParam(subject), region: view.region?.id ?? null })}#change` : '#waves'
  const standardHref = standardCardHref(org, { standard: standardParam(subject), period: periodParam(subject), region: view.region?.id ?? null })
  const actionsHref = `/${org}/actions?show=overdue${view.region ? `&region=${view.region.id}` : ''}`
  return (
    <>
      <PageTop org={org} crumbs={crumbs} scope={<Scope org={org} kind="area" subject={subject} choices={choices} />} actions={<><Exports org={org} actor={actor} asked={{ what: 'scorecard', standard: standardParam(subject), period: periodParam(subject), part: view.region ? { regionId: view.region.id } : {}, counts: view.counts }} /><PrintButton label={t('print')} /></>} />
      <OfficePage>
        <NotThere strayed={strayed} subject={subject} place={view.region?.name ?? ''} />
        {tops.length > 1 ? <TabLinks label={t('otherRegions')} tabs={tops.map(({ id, name }) => ({ href: regionHref(id), label: name, current: id === path[0]?.id }))} /> : null}
        <section className="grid gap-7">
          <div className="grid gap-1">
            <p className="font-medium">{title}</p>
            <PageHeader
              finding
              title={
                <>
                  <PeriodClause subject={subject} told={visitsTold(view, planned)} href="#waves" speech={speech} />
                  <ScoreClause reading={reading} why={why()} standardHref={standardHref} speech={speech} />
                  <ChangeClause change={view.change} broken={view.broken} before={subject.wave ? 'wave' : 'months'} href={changeSeenHref} speech={speech} />
                  {isEmpty(view.counts) ? null : (
                    <AttentionClause
                      wave={subject.wave} lower={view.compared ? (view.groups.find(({ kind }) => kind === 'clearly_lower')?.count ?? 0) : null} critical={criticalOf(reading)?.failures ?? null} overdue={overdue.count}
                      hrefs={{ lower: '#branches', critical: '#attention', overdue: actionsHref }} speech={speech}
                    />
                  )}
                </>
              }
            />
          </div>
          <div className="max-w-215 pt-2">
            <Gauge {...reading} words={words} size="heading" axisFrom={50} />
          </div>
          <RegionLine lineage={found.lineage} regionHref={regionHref} speech={speech} />
          <AreaFacts view={view} subject={subject} why={why()} speech={speech} />
          <MixedFact mixed={view.mixed} changedHref={changedHref(org, subject.standardId)} speech={speech} />
        </section>
        {isEmpty(view.counts) ? (
          <EmptyState sentence={t('emptyPart')} />
        ) : (
          <>
            <Attention view={view} overdue={overdue} actionsHref={actionsHref} actionHref={(id) => `${actionsHref}&action=${id}`} criterionHref={criterion} branchHref={branchHref} whyBranch={whyBranch} speech={speech} />
            <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)]">
              <Waves
                waves={view.waves} around={found.wavesAround} upToHref={upToHref} goal={view.goal} sections={view.sections} changedHref={changedHref(org, subject.standardId)} why={(period) => why({ period })} speech={speech}
                compareHref={(before, after) => commonHref(org, standardParam(subject), part, before, after)}
              />
              <SectionGauges sections={view.sections} note={t('sections.note')} why={(section) => why({ section })} speech={speech} />
            </div>
            <FixFirst
              view={view} oneWave={subject.wave !== null} allHref={every('criteria')} criterionHref={criterion}
              fewerHref={view.fixFirst.length > 6 ? `${here}?${chosen}#fix` : null} speech={speech}
            />
            <BranchGroups view={view} branchHref={branchHref} whyBranch={whyBranch} allHref={every('branches')} compareHref={compareHref(org, { standard: standardParam(subject), period: periodParam(subject), region: view.region?.id ?? null })} speech={speech} />
            <RegionTree regions={view.regions} countedTwice={view.countedTwice} regionHref={regionHref} why={(id) => why({ of: 'region', id })} speech={speech} />
          </>
        )}
        <p data-screen-only><Link href={standardHref} className={linkLook.plain}>{t('toStandard')}</Link></p>
        <PrecisionLink org={org} actor={actor} subject={subject} regionId={view.region?.id ?? null} />
        <Restatements
          restated={restatements} timeZone={found.timeZone} speech={speech} reportHref={(number) => `/${org}/reports/${number}`} why={whyReport}
          pageHref={(params) => `${here}?${new URLSearchParams([...chosen, ...Object.entries(params)])}#restated`}
          recalculationHref={recalculationHref(org, subject.standardId)}
        />
      </OfficePage>
    </>
  )
}
