import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { PlaceSelect } from '@/components/compare/place-select'
import { Gauge } from '@/components/score/gauge'
import { networkHref, standardCardHref } from '@/components/scorecards/addresses'
import { AreaFacts } from '@/components/scorecards/facts'
import { ChangeClause, PeriodClause, ScoreClause } from '@/components/scorecards/finding'
import { NotThere } from '@/components/scorecards/not-there'
import { SectionGauges } from '@/components/scorecards/section-gauges'
import { speechOf } from '@/components/scorecards/speech'
import { StandardCriteria } from '@/components/scorecards/standard/criteria'
import { Purpose } from '@/components/scorecards/standard/purpose'
import { Versions } from '@/components/scorecards/standard/versions'
import { Waves } from '@/components/scorecards/waves'
import { OfficePage } from '@/components/shell/office-page'
import { changedHref, commonHref, criterionHref } from '@/components/trends/addresses'
import { MixedFact } from '@/components/trends/mixed-fact'
import { EmptyState } from '@/components/ui/empty-state'
import { linkLook } from '@/components/ui/link-look'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import type { Actor } from '@/lib/domain/people/actor'
import { periodParam, standardParam } from '@/lib/domain/scorecard/subject'
import { isEmpty, visitsTold } from '@/lib/domain/scorecard/visits-told'
import { whyHref, type AskedMean } from '@/lib/domain/scorecard/why-address'
import type { StandardScorecard } from '@/lib/usecases/scorecards/view-standard'
import { PageTop } from '../../../office-top'
import { Exports } from '../../exports'
import { Scope } from '../../scope'

/** One standard in the part and period that the address says. */
export async function StandardCard({ org, actor, found, strayed }: { org: string; actor: Actor; found: StandardScorecard; /** Its address named a part that is not there. */ strayed: boolean }) {
  const { subject, choices, view, words: standard, criteria, versions, regions, wholeNetwork } = found
  const [t, speech] = await Promise.all([getTranslations('standard-card'), speechOf(standard.versions.at(-1)?.base ?? 'en')])
  const { t: scorecards, words } = speech
  const home = `/${org}/scorecards`
  const regionId = view.region?.id ?? null
  const chosen = { standard: standardParam(subject), period: periodParam(subject) }
  const query = `?${new URLSearchParams(chosen)}`
  const here = (region: string | null) => standardCardHref(org, { ...chosen, region })
  const upToHref = (waveId: string) => `${here(regionId)}${waveId ? `&upto=${waveId}` : ''}#waves`
  const why = (asked: Partial<AskedMean> = {}) => whyHref(org, { kind: 'mean', of: regionId ? 'region' : 'network', id: regionId, ...chosen, ...asked })
  const part = regionId ? { kind: 'region' as const, regionId } : { kind: 'network' as const }
  const changed = changedHref(org, subject.standardId)
  const places = [
    ...(wholeNetwork ? [{ value: '', label: scorecards('network'), href: here(null) }] : []),
    ...regions.map(({ id, name, path }) => ({ value: id, label: `${'\u2003'.repeat(Math.max(0, path.length - 2))}${name}`, href: here(id) })),
  ]
  const place = view.region?.name ?? scorecards('network')
  return (
    <>
      <PageTop
        org={org} actions={<><Exports org={org} actor={actor} asked={{ what: 'standard', ...chosen, part: regionId ? { regionId } : {}, counts: view.counts }} /><PrintButton label={scorecards('print')} /></>}
        crumbs={[{ label: scorecards('title'), href: home }, { label: place, href: regionId ? `${home}/regions/${regionId}${query}` : networkHref(org) }, { label: subject.choice.name }]}
        scope={
          <>
            {places.length > 1 ? <PlaceSelect label={t('part')} name="region" value={regionId ?? ''} choices={places} /> : null}
            <Scope org={org} kind="area" subject={subject} choices={choices} keep={regionId ? { region: regionId } : undefined} />
          </>
        }
      />
      <OfficePage>
        <NotThere strayed={strayed} subject={subject} place={view.region?.name ?? ''} />
        <section className="grid gap-7">
          <div className="grid gap-1">
            <p className="font-medium">{subject.choice.name} · {place}</p>
            <PageHeader
              finding
              title={
                <>
                  <PeriodClause subject={subject} told={visitsTold(view, null)} href="#waves" speech={speech} />
                  <ScoreClause reading={view.reading} why={why()} standardHref="" speech={speech} />
                  <ChangeClause change={view.change} broken={view.broken} before={subject.wave ? 'wave' : 'months'} href="#waves" speech={speech} />
                </>
              }
            />
          </div>
          <div className="max-w-215 pt-2">
            <Gauge {...view.reading} words={words} size="heading" axisFrom={50} />
          </div>
          <AreaFacts view={view} subject={subject} why={why()} speech={speech} />
          <MixedFact mixed={view.mixed} changedHref={changed} speech={speech} />
        </section>
        <Purpose goal={view.goal} zone={view.zone} version={view.version} speech={speech} />
        {isEmpty(view.counts) ? (
          <EmptyState sentence={scorecards('emptyPart')} />
        ) : (
          <>
            <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)]">
              <Waves
                waves={view.waves} around={found.wavesAround} upToHref={upToHref} goal={view.goal} sections={view.sections} changedHref={changed} why={(period) => why({ period })} speech={speech}
                compareHref={(before, after) => commonHref(org, chosen.standard, part, before, after)}
              />
              <SectionGauges sections={view.sections} note={scorecards('sections.note')} why={(section) => why({ section })} speech={speech} />
            </div>
            <StandardCriteria sections={criteria} criterionHref={(key) => criterionHref(org, chosen.standard, part, key, chosen.period)} speech={speech} />
          </>
        )}
        <Versions versions={versions} waveHref={(id) => standardCardHref(org, { standard: chosen.standard, period: id, region: regionId })} regionHref={here} changedHref={changed} speech={speech} />
        <p data-screen-only><Link href={`/${org}/standards/${subject.standardId}`} className={linkLook.plain}>{t('read')}</Link></p>
      </OfficePage>
    </>
  )
}
