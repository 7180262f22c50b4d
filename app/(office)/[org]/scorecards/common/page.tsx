import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { ViewsLink } from '@/components/saved-views/views-link'
import { speechOf } from '@/components/scorecards/speech'
import { scoreText, shareText } from '@/components/score/score-words'
import { OfficePage } from '@/components/shell/office-page'
import { changedHref } from '@/components/trends/addresses'
import { breakDetails, breakSentence } from '@/components/trends/break-words'
import { CommonChange, CommonTable } from '@/components/trends/common-comparison'
import { LeftOutCriteria } from '@/components/trends/left-out'
import { EmptyState } from '@/components/ui/empty-state'
import { linkLook } from '@/components/ui/link-look'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { whyHref } from '@/lib/domain/scorecard/why-address'
import { compareCommon } from '@/lib/usecases/scorecards/compare-common'
import { requireActor } from '@/lib/web/actor'
import { orNotFound } from '@/lib/web/or-not-found'
import { PageTop } from '../../office-top'
import { Exports } from '../exports'
import { namedIn } from '../scope'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trends'))('common.title') }
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' && value !== '' ? value : undefined)

/** Two waves over the criteria their versions have in common. */
export default async function CommonPage({ params, searchParams }: PageProps<'/[org]/scorecards/common'>) {
  const [{ org }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(org, 'scorecard:view')
  // Without two waves there is nothing to stand beside each other: where they are chosen is the scorecard.
  if (!one(search.before) && !one(search.wave)) redirect(`/${org}/scorecards${namedIn(search)}`)
  const { choice, before, wave, part, place, words, view } = await orNotFound(() =>
    compareCommon(actor, { standard: one(search.standard) ?? '', beforeWaveId: one(search.before) ?? '', waveId: one(search.wave) ?? '', regionId: one(search.region), branchId: one(search.branch) }),
  )
  const speech = await speechOf(words.versions.at(-1)?.base ?? 'en')
  const { locale, t: scorecards } = speech
  const [t, views] = await Promise.all([getTranslations('trends'), getTranslations('views')])
  const home = `/${org}/scorecards`
  const here = part.kind === 'region' ? `${home}/regions/${part.regionId}` : part.kind === 'branch' ? `${home}/branches/${part.branchId}` : home
  const back = `${here}?${new URLSearchParams({ standard: one(search.standard) ?? '', period: wave.id })}`
  const query = new URLSearchParams(['standard', 'before', 'wave', 'region', 'branch'].flatMap((name) => (one(search[name]) ? [[name, one(search[name])!]] : [])))
  const why = (period: string) =>
    whyHref(org, { kind: 'mean', of: part.kind, id: part.kind === 'region' ? part.regionId : part.kind === 'branch' ? part.branchId : null, standard: one(search.standard), period })
  const score = (tenths: number | null) => (tenths === null ? '–' : scoreText(tenths, locale))
  return (
    <>
      <PageTop
        org={org} actions={<><ViewsLink org={org} label={views('open')} />{'tooMany' in view || view.kept === 0 ? null : <Exports org={org} actor={actor} asked={{ what: 'common', query }} />}<PrintButton label={scorecards('print')} /></>}
        crumbs={[{ label: scorecards('title'), href: home }, { label: place || scorecards('network'), href: back }, { label: t('common.title') }]}
      />
      <OfficePage>
        {'tooMany' in view || view.kept === 0 ? (
          <>
            <PageHeader title={t('common.title')} description={t('common.headline', { before: before.name, after: wave.name })} />
            <EmptyState
              sentence={'tooMany' in view ? t('common.tooMany', { count: view.tooMany, most: view.most }) : t('common.nothingCommon')}
              action={<Link href={back} className={linkLook.plain}>{t('common.back')}</Link>}
            />
          </>
        ) : (
          <>
            <section className="grid gap-4">
              <p className="font-medium">{t('common.headline', { before: before.name, after: wave.name })}</p>
              <PageHeader finding title={t('common.finding', { before: score(view.common.before.score), beforeWave: before.name, after: score(view.common.now.score), wave: wave.name })} />
              <CommonChange view={view} speech={speech} />
              <div className="grid max-w-prose gap-1 text-ink-2">
                <p className="font-medium text-ink">
                  {view.share === null ? t('common.overNoShare', { kept: view.kept, all: view.all }) : t('common.over', { kept: view.kept, all: view.all, share: shareText(view.share, locale) })}
                </p>
                <p>{t('common.how', { version: view.newer })}</p>
                {view.broken ? (
                  <p>
                    {breakSentence(view.broken, t, locale)} {breakDetails(view.broken, t)}{' '}
                    <Link href={changedHref(org, choice.standardId)(view.broken.from, view.broken.to)} data-screen-only className={linkLook.text}>{t('whatChanged')}</Link>
                  </p>
                ) : (
                  <p>{t('common.joins')}</p>
                )}
                <p className="text-12 text-ink-3">{scorecards('facts.named', { standard: choice.name, channel: scorecards(`channel.${choice.channel}`), version: view.newer })}</p>
              </div>
            </section>
            <CommonTable view={view} names={{ before: before.name, now: wave.name }} why={{ before: why(before.id), now: why(wave.id) }} speech={speech} />
            <LeftOutCriteria leftOut={view.leftOut} words={words} speech={speech} />
            <p data-screen-only><Link href={back} className={linkLook.plain}>{t('common.back')}</Link></p>
          </>
        )}
      </OfficePage>
    </>
  )
}
