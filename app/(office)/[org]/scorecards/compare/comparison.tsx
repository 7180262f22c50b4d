import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { compareHref, type CompareAddress } from '@/components/compare/addresses'
import { CompareFacts } from '@/components/compare/facts'
import { Funnel } from '@/components/compare/funnel'
import { HeatMap } from '@/components/compare/heat-map'
import { OrderLinks } from '@/components/compare/order-links'
import { PlaceSelect } from '@/components/compare/place-select'
import { WavePairs } from '@/components/compare/wave-pairs'
import { rolloutHref } from '@/components/rollout/addresses'
import { NotThere } from '@/components/scorecards/not-there'
import { speechOf } from '@/components/scorecards/speech'
import { OfficePage } from '@/components/shell/office-page'
import { changedHref, commonHref } from '@/components/trends/addresses'
import { MixedFact } from '@/components/trends/mixed-fact'
import { EmptyState } from '@/components/ui/empty-state'
import { linkLook } from '@/components/ui/link-look'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { PrintButton } from '@/components/ui/print-button'
import type { Actor } from '@/lib/domain/people/actor'
import { compareFinding } from '@/lib/domain/scorecard/compare-finding'
import { periodParam, standardParam } from '@/lib/domain/scorecard/subject'
import { whyHref } from '@/lib/domain/scorecard/why-address'
import type { BranchComparison } from '@/lib/usecases/scorecards/compare-branches'
import { PageTop } from '../../office-top'
import { Exports } from '../exports'
import { Scope } from '../scope'

type Shown = { org: string; actor: Actor; found: BranchComparison; section: string | null; /** Its address named a part that is not there. */ strayed: boolean }

/** The page of branches side by side, in the part, order and page that its address says. */
export async function ComparePage({ org, actor, found, section, strayed }: Shown) {
  const { subject, choices, before, order, view, words: standard, regions, wholeNetwork } = found
  const [t, speech] = await Promise.all([getTranslations('compare'), speechOf(standard.versions.at(-1)?.base ?? 'en')])
  const { t: scorecards } = speech
  const home = `/${org}/scorecards`
  const regionId = view.region?.id ?? null
  const chosen = { standard: standardParam(subject), period: periodParam(subject) }
  const query = `?${new URLSearchParams(chosen)}`
  const here = (over: Partial<CompareAddress>) => compareHref(org, { ...chosen, region: regionId, order, section, ...over })
  const scorecard = `${regionId ? `${home}/regions/${regionId}` : home}${query}`
  const branchHref = (id: string) => `${home}/branches/${id}${query}`
  const why = (id: string, key: string | null, period = chosen.period) => whyHref(org, { kind: 'mean', of: 'branch', id, standard: chosen.standard, period, section: key, within: regionId })
  const places = [
    ...(wholeNetwork ? [{ value: '', label: t('network'), href: here({ region: null }) }] : []),
    ...regions.map(({ id, name, path }) => ({ value: id, label: `${'\u2003'.repeat(Math.max(0, path.length - 2))}${name}`, href: here({ region: id }) })),
  ]
  const keep = { ...(regionId ? { region: regionId } : {}), ...(order === 'score' ? { order } : {}) }
  const { page } = view
  const changeTitle = t(subject.wave ? 'change.title' : subject.period.kind === 'months' ? 'change.titleMonths' : 'change.titleAll')
  const summary = t('page.summary', { from: page.from, to: page.to, count: view.listed })
  const pages = page.of === 1 ? null : (
    <>
      <p className="hidden pt-2 text-12 text-ink-2 print:block">{summary}</p>
      <Pagination
        previousHref={page.number > 1 ? here({ page: page.number - 1 }) : null} nextHref={page.number < page.of ? here({ page: page.number + 1 }) : null}
        summary={summary} words={{ pages: t('page.label'), previous: t('page.previous'), next: t('page.next') }}
      />
    </>
  )
  const part = view.region ? { kind: 'region' as const, regionId: view.region.id } : { kind: 'network' as const }
  const changeOf = (from: string, to: string) => (branchId: string) => commonHref(org, chosen.standard, { kind: 'branch', branchId }, from, to)
  const finding = compareFinding(view)
  const said = finding.key === 'none' ? scorecards('emptyPart') : t(finding.key, finding.values)
  const only = view.scored === 1 ? view.lines.find(({ unscored }) => unscored === null) : undefined
  return (
    <>
      <PageTop
        org={org}
        crumbs={[{ label: scorecards('title'), href: home }, { label: view.region?.name ?? scorecards('network'), href: scorecard }, { label: t('title') }]}
        scope={
          <>
            {places.length > 1 ? <PlaceSelect label={t('region')} name="region" value={regionId ?? ''} choices={places} /> : null}
            <Scope org={org} kind="area" subject={subject} choices={choices} keep={keep} />
          </>
        }
        actions={<><Exports org={org} actor={actor} asked={{ what: 'compare', ...chosen, part: regionId ? { regionId } : {}, counts: view.behind }} /><PrintButton label={t('print')} /></>}
      />
      <OfficePage>
        <NotThere strayed={strayed} subject={subject} place={view.region?.name ?? ''} />
        <section className="grid gap-4">
          <p className="font-medium">{t('title')} · {view.region?.name ?? t('network')}</p>
          <PageHeader
            finding
            title={said}
          />
          <CompareFacts view={view} subject={subject} speech={speech} />
          <MixedFact mixed={view.mixed} changedHref={changedHref(org, subject.standardId)} speech={speech} />
          {view.scored > 1 ? (
            <nav aria-label={t('parts')} className="flex flex-wrap gap-x-6 gap-y-1">
              <a href="#map" className={linkLook.plain}>{t('map.title')}</a>
              <a href="#funnel" className={linkLook.plain}>{t('funnel.title')}</a>
              <a href="#change" className={linkLook.plain}>{changeTitle}</a>
              <Link href={rolloutHref(org, { standard: chosen.standard, region: regionId })} className={linkLook.plain}>{t('toRollout')}</Link>
            </nav>
          ) : null}
        </section>
        {view.listed === 0 ? (
          <EmptyState sentence={said} action={<Link href={scorecard} className={linkLook.plain}>{t('toScorecard')}</Link>} />
        ) : (
          <>
            {only ? <p data-screen-only><Link href={branchHref(only.id)} className={linkLook.plain}>{t('toBranch')}</Link></p> : null}
            <HeatMap
              view={view} minimum={subject.minimum} section={section} sectionHref={(key) => here({ section: key, page: page.number })} branchHref={branchHref} why={why}
              orderLinks={<OrderLinks order={order} href={(to) => here({ order: to })} />} pages={pages} speech={speech}
            />
            {view.scored > 1 ? <Funnel view={view} branchBase={`${home}/branches`} branchQuery={query} why={why} pages={pages} speech={speech} /> : null}
            <WavePairs
              title={changeTitle}
              changes={view.changes} names={subject.wave && before ? { before: before.name, now: subject.wave.name } : null} branchHref={branchHref}
              why={{ now: (id) => why(id, null), before: before ? (id) => why(id, null, before.id) : null }}
              compareHref={subject.wave && before ? commonHref(org, chosen.standard, part, before.id, subject.wave.id) : null}
              changeHref={subject.wave && before ? changeOf(before.id, subject.wave.id) : null} pages={pages} speech={speech}
            />
          </>
        )}
      </OfficePage>
    </>
  )
}
