import { CalendarPlus } from 'lucide-react'
import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { OfficePage } from '@/components/shell/office-page'
import { FirstSteps } from '@/components/today/first-steps'
import { NeedsHand } from '@/components/today/needs-hand'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { linkLook } from '@/components/ui/link-look'
import { PageHeader, SectionHeader } from '@/components/ui/page-header'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { Words } from '@/components/words'
import { may } from '@/lib/domain/permission'
import { sayDays } from '@/lib/domain/visit/say-window'
import { wallOf } from '@/lib/domain/visit/window'
import { viewToday } from '@/lib/usecases/today/view-today'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../office-top'
import { offerVisitsAction, remindShopperAction } from '../visits/actions'
import { handWords } from './hand-words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('today'))('title') }
}

const LONG_WAIT = 2 * 86_400_000

export default async function TodayPage({ params }: PageProps<'/[org]/today'>) {
  const { org } = await params
  const actor = await requireActor(org, 'today:view')
  const today = await viewToday(actor)
  const [t, format, locale] = await Promise.all([getTranslations('today'), getFormatter(), getLocale()])
  if (today.firstSteps)
    return (
      <>
        <PageTop org={org} crumbs={[{ label: t('title') }]} />
        <OfficePage>
          <PageHeader title={t('title')} />
          <FirstSteps steps={today.firstSteps} base={`/${org}`} mayDo={(permission) => may(actor, permission)} />
        </OfficePage>
      </>
    )
  const main = today.waves.find(({ id }) => id === today.mainWaveId)
  const plans = may(actor, 'visit:plan')
  const visits = `/${org}/visits`
  const clause = (href: string) => {
    const link = (words: React.ReactNode) => (
      <Link href={href} className={linkLook.clause}>
        {words}
      </Link>
    )
    return link
  }
  const strong = (words: React.ReactNode) => <strong className="font-semibold">{words}</strong>
  return (
    <>
      <PageTop
        org={org}
        crumbs={[{ label: t('title') }]}
        actions={
          plans ? (
            <Link href={`${visits}/plan`} className={buttonLook({ variant: 'primary' })}>
              <CalendarPlus aria-hidden />
              {t('planVisits')}
            </Link>
          ) : null
        }
      />
      <OfficePage>
        {main ? (
          <section className="grid gap-3">
            <PageHeader
              finding
              title={
                <>
                  {t.rich(main.progress.toGo > 0 ? (main.daysLeft >= 0 ? 'finding' : 'findingOver') : 'findingDone', {
                    wave: main.name, visits: main.progress.toGo, days: main.daysLeft, strong, link: clause(`${visits}?${main.progress.toGo > 0 ? '' : 'stage=all&'}wave=${main.id}`),
                  })}{' '}
                  {today.branchesAtRisk > 0 ? t.rich('risk', { branches: today.branchesAtRisk, link: clause(`${visits}?wave=${main.id}`) }) : t('noRisk')}
                </>
              }
            />
            <p className="text-ink-2">{t('counts', main.progress)}</p>
          </section>
        ) : (
          <PageHeader title={t('title')} />
        )}
        {today.waves.length === 0 && today.hands.total === 0 ? (
          <EmptyState
            sentence={t('nothingYet')}
            action={
              <Link href={`/${org}/campaigns`} className={buttonLook({ variant: 'primary' })}>
                {t('toCampaigns')}
              </Link>
            }
          />
        ) : (
          <section aria-labelledby="hand">
            <SectionHeader id="hand" title={t('needsHand')} end={<span className="text-ink-2">{today.hands.total}</span>} />
            {today.hands.rows.length === 0 ? (
              <p className="border-y border-line py-6 text-ink-2">{t('nothingWaits')}</p>
            ) : (
              <Words of={['today', 'ui']}>
                <NeedsHand
                  acts={plans ? { offer: offerVisitsAction.bind(null, org), remind: remindShopperAction.bind(null, org) } : null}
                  lines={today.hands.rows.map((row) => ({
                    id: row.id, kind: row.kind, branch: row.branch, town: row.town, candidateIds: row.candidateIds, href: `${visits}/${row.id}`,
                    days: sayDays(row.windowStart, row.windowEnd, locale, today.now, 'short'), late: row.kind === 'overdue' || (row.kind === 'unassigned' && row.at < today.now),
                    what: handWords(t, row, today.now),
                  }))}
                />
              </Words>
            )}
            {today.hands.total > today.hands.rows.length ? (
              <p className="pt-3 text-12">
                <Link href={visits} className={linkLook.plain}>
                  {t('allOf', { count: today.hands.total })}
                </Link>
              </p>
            ) : null}
          </section>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-14">
          <section aria-labelledby="reviews">
            <SectionHeader id="reviews" title={t('reviews')} end={<Link href={`/${org}/reviews`} className={linkLook.plain}>{t('openQueue')}</Link>} />
            {today.reviews.length === 0 ? (
              <p className="border-y border-line py-6 text-ink-2">{t('noReviews')}</p>
            ) : (
              <Table label={t('reviews')} className="min-w-0!">
                <TableHead>
                  <tr>
                    <HeaderCell>{t('report')}</HeaderCell>
                    <HeaderCell>{t('handedIn')}</HeaderCell>
                    <HeaderCell numeric>{t('waiting')}</HeaderCell>
                  </tr>
                </TableHead>
                <tbody>
                  {today.reviews.map(({ id, branch, town, at }) => (
                    <Row key={id}>
                      <Cell>
                        <Link href={`/${org}/reviews/${id}`} className={linkLook.row}>
                          {branch}
                        </Link>
                        {town ? <span className="text-ink-2"> · {town}</span> : null}
                      </Cell>
                      <Cell quiet className="whitespace-nowrap">
                        {sayDays(wallOf(at, today.timeZone), wallOf(at, today.timeZone), locale, today.now, 'short')}
                      </Cell>
                      <Cell numeric className={today.now.getTime() - at.getTime() > LONG_WAIT ? 'text-below' : undefined}>
                        {waited(at)}
                      </Cell>
                    </Row>
                  ))}
                </tbody>
              </Table>
            )}
          </section>
          <section aria-labelledby="messages">
            <SectionHeader id="messages" title={t('messages')} />
            {today.messages.length === 0 ? <p className="border-y border-line py-6 text-ink-2">{t('noMessages')}</p> : null}
            <ul className="grid">
              {today.messages.map(({ visitId, body, branch, at }) => (
                <li key={visitId} className="border-b border-line py-2.5">
                  <Link href={`${visits}/${visitId}#messages`} className={`${linkLook.row} line-clamp-2`}>
                    {t('quote', { body })}
                  </Link>
                  <p className="text-12 text-ink-2">
                    {branch} · {format.relativeTime(at, today.now)}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        </div>
        {today.waves.length > 0 ? (
          <section aria-labelledby="waves">
            <SectionHeader id="waves" title={t('waves')} />
            <ul className="grid">
              {today.waves.map((wave) => (
                <li key={wave.id} className="grid gap-2 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] sm:items-center sm:gap-6">
                  <Link href={`/${org}/campaigns/${wave.campaignId}`} className={linkLook.row}>
                    {wave.campaign.name} · {wave.name}
                  </Link>
                  <ProgressBar value={wave.progress.published} max={wave.progress.total} label={t('publishedOf', { published: wave.progress.published, total: wave.progress.total })} />
                  <span className="text-12 text-ink-2">
                    {t('publishedOf', { published: wave.progress.published, total: wave.progress.total })} · {wave.daysLeft >= 0 ? t('daysLeft', { count: wave.daysLeft }) : t('over')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </OfficePage>
    </>
  )

  function waited(at: Date): string {
    const hours = Math.floor((today.now.getTime() - at.getTime()) / 3_600_000)
    return hours < 24 ? t('hours', { count: hours }) : t('days', { count: Math.floor(hours / 24) })
  }
}
