import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { ChannelShift } from '@/components/recalculation/channel-shift'
import { ReadersList } from '@/components/recalculation/readers-list'
import { RecalculationLog } from '@/components/recalculation/recalculation-log'
import { RecalculationVerbs } from '@/components/recalculation/recalculation-verbs'
import { shownScore } from '@/components/recalculation/figure-words'
import { StayReasons } from '@/components/recalculation/stay-reasons'
import { VisitsTable } from '@/components/recalculation/visits-table'
import { dayText } from '@/components/reports/figures'
import { OfficePage } from '@/components/shell/office-page'
import { Badge } from '@/components/ui/badge'
import { PageHeader } from '@/components/ui/page-header'
import { Words } from '@/components/words'
import { Problem } from '@/lib/domain/problem'
import { someNumbers } from '@/lib/domain/recalculation/some-numbers'
import type { Line } from '@/lib/domain/recalculation/view'
import { whyHref } from '@/lib/domain/scorecard/why-address'
import { ViewRecalculation, viewRecalculation } from '@/lib/usecases/recalculation/view-recalculation'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../../../office-top'
import { confirmRecalculationAction, discardRecalculationAction, previewAgainAction, undoRecalculationAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('recalculation'))('title') }
}

export default async function RecalculationPage({ params, searchParams }: PageProps<'/[org]/standards/[standardId]/recalculations/[id]'>) {
  const { org, standardId, id } = await params
  const actor = await requireActor(org, 'visit:recalculate')
  const { kind, page } = await searchParams
  const asked = ViewRecalculation.safeParse({ standardId, id, kind, page })
  if (!asked.success) notFound()
  const found = await viewRecalculation(actor, asked.data).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') notFound()
    throw error
  })
  const [t, terms, say, locale, format] = await Promise.all([getTranslations('recalculation'), getTranslations('terms'), getTranslations('standards'), getLocale(), getFormatter()])
  const { state, number, totals, standard, wave, fromDay, toDay, inTheWay, readers } = found
  const standards = `/${org}/standards`
  const list = `${standards}/${standardId}/recalculations`
  const moving = totals.changed + totals.same
  const standing = inTheWay.length > 0 ? { count: inTheWay.length, reports: someNumbers(inTheWay) } : null
  const on = format.dateTime(found.endedAt ?? found.appliedAt ?? found.createdAt, { dateStyle: 'long', timeZone: found.timeZone })
  const scope = [
    wave === null ? t('scope.all', { standard }) : t('scope.wave', { wave, standard }),
    fromDay ? t('scope.from', { from: dayText(fromDay, locale) }) : '',
    toDay ? t('scope.to', { to: dayText(toDay, locale) }) : '',
  ].filter(Boolean).join(' ')
  return (
    <>
      <PageTop
        org={org}
        crumbs={[{ label: say('title'), href: standards }, { label: standard, href: `${standards}/${standardId}` }, { label: t('title'), href: list }, { label: t('titleOf', { number }) }]}
      />
      <OfficePage>
        <PageHeader
          title={t('titleOf', { number })}
          badge={<Badge tone={state === 'applied' ? 'accent' : state === 'previewed' ? 'outline' : 'neutral'}>{t(`state.${state}`)}</Badge>}
          description={scope}
          actions={
            state === 'previewed' || state === 'applied' ? (
              <Words of={['recalculation', 'reviews', 'ui']}>
                <RecalculationVerbs
                  asked={{ standardId, id }}
                  list={list}
                  state={state}
                  number={number}
                  moving={moving}
                  readers={readers.length}
                  blocked={standing !== null}
                  missing={found.missing}
                  confirm={confirmRecalculationAction.bind(null, org)}
                  undo={undoRecalculationAction.bind(null, org)}
                  discard={discardRecalculationAction.bind(null, org)}
                  again={previewAgainAction.bind(null, org)}
                />
              </Words>
            ) : null
          }
        />
        <div className="-mt-4 grid max-w-prose gap-2">
          <p className="text-16">
            {[t(`finding.${state}`, { changed: totals.changed, on }), ...totals.channels.flatMap(({ channel, meanOld, meanNew }) => state === 'discarded' ? [] : t(state === 'undone' ? 'meansBack' : 'means', { channel: terms(`channel.${channel}`), old: shownScore(meanOld, locale), new: shownScore(meanNew, locale) }))].join(' ')}
          </p>
          {totals.apart > 0 && (state === 'previewed' || state === 'applied') ? <p className="text-ink-2">{t('apart', { count: totals.apart })}</p> : null}
          {totals.restated > 0 && (state === 'previewed' || state === 'applied') ? <p className="text-ink-2">{t('closed', { count: totals.restated })}</p> : null}
          {state === 'previewed' && moving === 0 ? <p>{t('noneMoves')}</p> : null}
          {found.missing > 0 && !standing ? <p className="border-l-2 border-accent pl-3">{t('missing', { count: found.missing })}</p> : null}
          {standing ? (
            <p role="status" className="border-l-2 border-accent pl-3">
              {t(state === 'previewed' ? 'stale' : 'blocked', standing)}
            </p>
          ) : null}
        </div>
        {totals.channels.map((figures) => <ChannelShift key={figures.channel} figures={figures} />)}
        <StayReasons reasons={totals.reasons} number={number} />
        <VisitsTable
          totals={totals} kind={found.kind} number={number} stands={state === 'undone' || state === 'discarded' ? 'old' : 'new'} page={found.page}
          home={`${list}/${id}`} reportHref={(reportNumber) => `/${org}/reports/${reportNumber}`} whyHref={(line, side) => whyOf(org, { id, state }, line, side)}
        />
        {state === 'previewed' && moving > 0 ? <ReadersList readers={readers} /> : null}
        <RecalculationLog {...found} />
      </OfficePage>
    </>
  )
}

/** Of a preview the new figures are worked out again when they are asked for; of a discarded one nothing is kept. */
function whyOf(org: string, { id, state }: { id: string; state: string }, { reportNumber, oldRevision, newRevision }: Line, side: 'old' | 'new'): string | null {
  const revision = side === 'old' ? oldRevision : newRevision
  if (revision !== null) return whyHref(org, { kind: 'report', reportNumber, revision })
  return state === 'previewed' ? whyHref(org, { kind: 'report', reportNumber, preview: id }) : null
}
