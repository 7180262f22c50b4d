import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { networkHref } from '@/components/scorecards/addresses'
import { BranchFacts } from '@/components/scorecards/branch-facts'
import { BranchVisits } from '@/components/scorecards/branch-visits'
import { AttentionClause, ChangeClause, GroupClause, PeriodClause, ScoreClause } from '@/components/scorecards/finding'
import { LastResults } from '@/components/scorecards/last-results'
import { NotThere } from '@/components/scorecards/not-there'
import { PrintButton } from '@/components/ui/print-button'
import { SectionGauges } from '@/components/scorecards/section-gauges'
import { speechOf } from '@/components/scorecards/speech'
import { changedHref, changeSeenHref, commonHref, criterionHref } from '@/components/trends/addresses'
import { MixedFact } from '@/components/trends/mixed-fact'
import { Gauge } from '@/components/score/gauge'
import { OfficePage } from '@/components/shell/office-page'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { TabLinks } from '@/components/ui/tab-links'
import { criticalOf } from '@/lib/domain/scorecard/critical'
import { periodParam, standardParam } from '@/lib/domain/scorecard/subject'
import { isEmpty, visitsTold } from '@/lib/domain/scorecard/visits-told'
import { whyHref, type AskedMean } from '@/lib/domain/scorecard/why-address'
import { viewBranch } from '@/lib/usecases/scorecards/view-branch'
import { seesNetwork } from '@/lib/usecases/scorecards/view-area'
import { requireActor } from '@/lib/web/actor'
import { orNotFound } from '@/lib/web/or-not-found'
import { partNamed } from '@/lib/web/part-asked'
import { PageTop } from '../../../office-top'
import { Exports } from '../../exports'
import { NothingYet } from '../../nothing-yet'
import { askedOf, Scope } from '../../scope'

/** Read once for the page and for the window's title, which names the branch. */
const branchAsked = cache(async (org: string, branchId: string, standard?: string, period?: string) => {
  const actor = await requireActor(org, 'scorecard:view')
  return { actor, seen: await orNotFound(() => viewBranch(actor, { standard, period, branchId })) }
})

export async function generateMetadata({ params, searchParams }: PageProps<'/[org]/scorecards/branches/[branchId]'>): Promise<Metadata> {
  const [{ org, branchId }, search, t] = await Promise.all([params, searchParams, getTranslations('scorecards')])
  const { standard, period } = askedOf(search)
  const { seen } = await branchAsked(org, branchId, standard, period)
  return { title: `${seen.branch.name} · ${t('title')}` }
}

export default async function BranchPage({ params, searchParams }: PageProps<'/[org]/scorecards/branches/[branchId]'>) {
  const [{ org, branchId }, search] = await Promise.all([params, searchParams])
  const { standard, period } = askedOf(search)
  const { actor, seen: { branch, path, own, found } } = await branchAsked(org, branchId, standard, period)
  const speech = await speechOf(found?.words.versions.at(-1)?.base ?? 'en')
  const { t, words } = speech
  const home = `/${org}/scorecards`
  const network = seesNetwork(actor)
  const query = found ? `?${new URLSearchParams({ standard: standardParam(found.subject), period: periodParam(found.subject) })}` : ''
  const crumbs = [
    { label: t('title'), href: home },
    ...(network ? [{ label: t('network'), href: query ? `${home}${query}` : networkHref(org) }] : []),
    ...path.map(({ id, name }) => ({ label: name, href: `${home}/regions/${id}${query}` })),
    { label: branch.name },
  ]
  const tabs = own.length > 1 ? <TabLinks label={t('otherBranches')} tabs={own.map(({ id, name }) => ({ href: `${home}/branches/${id}${query}`, label: name, current: id === branch.id }))} /> : null
  if (!found) {
    return (
      <>
        <PageTop org={org} crumbs={crumbs} />
        <OfficePage>
          {tabs}
          <PageHeader title={branch.name} />
          <NothingYet org={org} actor={actor} />
        </OfficePage>
      </>
    )
  }
  const { subject, choices, view, actions, withdrawn } = found
  const why = (asked: Partial<AskedMean> = {}) => whyHref(org, { kind: 'mean', of: 'branch', id: branch.id, standard: standardParam(subject), period: periodParam(subject), ...asked })
  const whyNetwork = (asked: Partial<AskedMean> = {}) => why({ of: 'network', id: null, ...asked })
  // The list it stands in, where this reader has a page of it.
  const listed = path.find(({ id }) => id === view.region?.id)
  const groupHref = network ? `${home}${query}#branches` : listed ? `${home}/regions/${listed.id}${query}#branches` : null
  return (
    <>
      <PageTop org={org} crumbs={crumbs} scope={<Scope org={org} kind="branch" subject={subject} choices={choices} />} actions={<><Exports org={org} actor={actor} asked={{ what: 'scorecard', standard: standardParam(subject), period: periodParam(subject), part: { branchId: branch.id }, counts: view.counts }} /><PrintButton label={t('print')} /></>} />
      <OfficePage>
        <NotThere strayed={partNamed(search) !== undefined} subject={subject} place={branch.name} />
        {tabs}
        <section className="grid gap-7">
          <div className="grid gap-1">
            <p className="font-medium">{branch.name}</p>
            <PageHeader
              finding
              title={
                <>
                  <PeriodClause subject={subject} told={visitsTold(view, null)} href="#visits" speech={speech} />
                  <ScoreClause reading={view.reading} why={why()} standardHref={`/${org}/standards/${subject.standardId}`} speech={speech} />
                  <GroupClause group={view.group} href={groupHref} speech={speech} />
                  <ChangeClause change={view.change} broken={view.broken} before={subject.wave ? 'wave' : 'months'} href={changeSeenHref(org, subject, { kind: 'branch', branchId: branch.id }) ?? '#visits'} speech={speech} />
                  {isEmpty(view.counts) ? null : (
                    <AttentionClause
                      wave={subject.wave} lower={null} critical={criticalOf(view.reading)?.failures ?? null} overdue={actions.filter(({ overdue }) => overdue !== null).length}
                      hrefs={{ lower: '', critical: '#visits', overdue: `/${org}/actions?branch=${branch.id}&show=overdue` }} speech={speech}
                    />
                  )}
                </>
              }
            />
          </div>
          <div className="max-w-215 pt-2">
            <Gauge {...view.reading} words={words} size="heading" axisFrom={50} />
          </div>
          <BranchFacts view={view} subject={subject} why={{ branch: why(), region: view.region && why({ of: 'region', id: view.region.id }), network: whyNetwork() }} speech={speech} />
          <MixedFact mixed={view.mixed} changedHref={changedHref(org, subject.standardId)} speech={speech} />
        </section>
        {view.visits.length + view.past.length === 0 ? (
          <EmptyState sentence={t('emptyPart')} />
        ) : (
          <>
            <BranchVisits
              visits={view.visits} past={view.past} breaks={view.breaks} withdrawn={withdrawn} sections={view.sections} reportHref={(number) => `/${org}/reports/${number}`} speech={speech}
              why={(reportNumber) => whyHref(org, { kind: 'report', reportNumber })}
              compareHref={(before, after) => commonHref(org, standardParam(subject), { kind: 'branch', branchId: branch.id }, before, after)}
              changedHref={changedHref(org, subject.standardId)}
            />
            <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)]">
              {view.sections.length === 0 ? null : <SectionGauges sections={view.sections} note={t('sections.noteBranch')} why={(section, of) => (of === 'own' ? why({ section }) : whyNetwork({ section }))} speech={speech} />}
              {view.visits.length === 0 ? null : <LastResults view={view} actions={actions} criterionHref={(key) => criterionHref(org, standardParam(subject), { kind: 'branch', branchId: branch.id }, key, periodParam(subject))} actionsHref={`/${org}/actions?branch=${branch.id}&show=all`} speech={speech} />}
            </div>
          </>
        )}
      </OfficePage>
    </>
  )
}
