import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { compareHref } from '@/components/compare/addresses'
import { PlaceSelect } from '@/components/compare/place-select'
import { rolloutHref, rolloutParams, type RolloutAddress } from '@/components/rollout/addresses'
import { RegressionWarning, RolloutFinding } from '@/components/rollout/finding'
import { ReachedForm } from '@/components/rollout/reached-form'
import { StepTable } from '@/components/rollout/step-table'
import { ViewsLink } from '@/components/saved-views/views-link'
import { NotThere } from '@/components/scorecards/not-there'
import { speechOf } from '@/components/scorecards/speech'
import { OfficePage } from '@/components/shell/office-page'
import { changedHref } from '@/components/trends/addresses'
import { breakSentence } from '@/components/trends/break-words'
import { linkLook } from '@/components/ui/link-look'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { ScopeEnd } from '@/components/ui/scope-select'
import type { Actor } from '@/lib/domain/people/actor'
import { MONTHS_COMPARED } from '@/lib/domain/scorecard/rollout'
import { standardParam } from '@/lib/domain/scorecard/subject'
import type { RolloutScorecard } from '@/lib/usecases/scorecards/view-rollout'
import { PageTop } from '../../../office-top'
import { Exports } from '../../exports'

type Shown = { org: string; actor: Actor; found: RolloutScorecard; months: number; worst: boolean; /** Its address named a part that is not there. */ strayed: boolean; asked: { on: string; chosen: ReadonlySet<string>; problem: string | null } }

/** What was reached and when, what it changed against those still waiting, and the form to say more. */
export async function RolloutPage({ org, actor, found, months, worst, strayed, asked }: Shown) {
  const { subject, choices, region, regions, wholeNetwork, steps, branches, today, view } = found
  const [t, compare, trends, views, speech] = await Promise.all([getTranslations('rollout'), getTranslations('compare'), getTranslations('trends'), getTranslations('views'), speechOf('en')])
  const { locale, t: scorecards } = speech
  const standard = standardParam(subject)
  const now: RolloutAddress = { standard, region: region?.id ?? null, steps, months, worst }
  const here = (over: Partial<RolloutAddress>) => rolloutHref(org, { ...now, ...over })
  const names = new Map(branches.map(({ id, name }) => [id, name]))
  const reached = new Set(steps.flatMap(({ branchIds }) => branchIds))
  // Another part holds other branches: what was said of this one is left behind, unless it is the whole network.
  const places = [
    ...(wholeNetwork ? [{ value: '', label: compare('network'), href: here({ region: null }) }] : []),
    ...regions.map(({ id, name, path }) => ({ value: id, label: `${'\u2003'.repeat(Math.max(0, path.length - 2))}${name}`, href: here({ region: id, steps: id === region?.id ? steps : [] }) })),
  ]
  const branchHref = (id: string) => `/${org}/scorecards/branches/${id}?${new URLSearchParams({ standard, period: 'all' })}`
  const back = compareHref(org, { standard, period: 'all', region: region?.id ?? null })
  return (
    <>
      <PageTop
        org={org} crumbs={[{ label: scorecards('title'), href: `/${org}/scorecards` }, { label: compare('title'), href: back }, { label: t('title') }]}
        scope={
          <>
            {places.length > 1 ? <PlaceSelect label={compare('region')} name="region" value={region?.id ?? ''} choices={places} /> : null}
            {choices.length > 1 ? <PlaceSelect label={scorecards('standard')} name="standard" value={standard} choices={choices.map((one) => ({ value: standardParam(one), label: `${one.name}, ${scorecards(`channel.${one.channel}`)}`, href: here({ standard: standardParam(one) }) }))} /> : null}
            <ScopeEnd>
              <PlaceSelect label={t('months')} name="months" value={String(months)} choices={MONTHS_COMPARED.map((one) => ({ value: String(one), label: t('monthsEach', { count: one }), href: here({ months: one }) }))} />
              <ViewsLink org={org} label={views('open')} />
            </ScopeEnd>
          </>
        }
        actions={<>{view ? <Exports org={org} actor={actor} asked={{ what: 'rollout', query: new URLSearchParams(rolloutParams(now)) }} /> : null}<PrintButton label={scorecards('print')} /></>}
      />
      <OfficePage>
        <NotThere strayed={strayed} subject={subject} place={region?.name ?? ''} />
        <section className="grid gap-4">
          <p className="font-medium">{t('title')} · {region?.name ?? compare('network')}</p>
          <PageHeader finding title={view ? <RolloutFinding view={view} words={speech.words} /> : t('start')} />
          {view ? <RegressionWarning view={view} picked={worst} locale={locale} /> : null}
          {view?.broken ? (
            <p className="max-w-prose text-ink-2">
              {breakSentence(view.broken, trends, locale)}{' '}
              <Link href={changedHref(org, subject.standardId)(view.broken.from, view.broken.to)} data-screen-only className={linkLook.text}>{trends('whatChanged')}</Link>
            </p>
          ) : null}
          <div className="grid max-w-prose gap-1 text-ink-2">
            <p>{t('how', { count: months })}</p>
            <p className="text-12 text-ink-3">{t('named', { standard: subject.choice.name, channel: scorecards(`channel.${subject.channel}`) })}</p>
          </div>
          {view ? (
            <p data-screen-only>
              <Link href={here({ worst: !worst })} scroll={false} className={linkLook.plain}>{t(worst ? 'notPicked' : 'picked')}</Link>
            </p>
          ) : null}
        </section>
        {view?.steps.map((step) => (
          <StepTable key={step.on} step={step} nameOf={(id) => names.get(id) ?? ''} branchHref={branchHref} dropHref={here({ steps: steps.filter(({ on }) => on !== step.on) })} speech={speech} />
        ))}
        <ReachedForm
          action={`/${org}/scorecards/compare/rollout`} hidden={rolloutParams({ ...now, worst: false })} branches={branches.filter(({ id }) => !reached.has(id))}
          today={today} on={asked.on} chosen={asked.chosen} problem={asked.problem} worst={worst} first={steps.length === 0}
        />
      </OfficePage>
    </>
  )
}
