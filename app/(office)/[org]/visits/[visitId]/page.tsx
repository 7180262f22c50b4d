import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Thread } from '@/components/messages/thread'
import { OfficePage } from '@/components/shell/office-page'
import { linkLook } from '@/components/ui/link-look'
import { PageHeader, SectionHeader } from '@/components/ui/page-header'
import { Facts } from '@/components/visits/facts'
import { StateBadge } from '@/components/visits/state-badge'
import { VisitActions } from '@/components/visits/visit-actions'
import { VisitHistory } from '@/components/visits/visit-history'
import { Words } from '@/components/words'
import { may } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { sayDays, sayMoment } from '@/lib/domain/visit/say-window'
import { abortReasons } from '@/lib/domain/visit/state'
import { readThread } from '@/lib/usecases/messages/read-thread'
import { viewVisit } from '@/lib/usecases/visits/view-visit'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../office-top'
import { postMessageAction } from '../actions'
import { briefFacts } from './brief-facts'
import { possibleFor, visitActs } from './possible'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits'))('visit') }
}

const orNotFound = (error: unknown): never => {
  if (error instanceof Problem && (error.code === 'not_found' || error.code === 'invalid')) notFound()
  throw error
}

export default async function VisitPage({ params }: PageProps<'/[org]/visits/[visitId]'>) {
  const { org, visitId } = await params
  const actor = await requireActor(org, 'visit:view_plan')
  if (!/^[0-9a-f-]{36}$/i.test(visitId)) notFound()
  const found = await viewVisit(actor, { visitId }).catch(orNotFound)
  const thread = await readThread(actor, { visitId }).catch(orNotFound)
  const [t, term, words, problem, locale] = await Promise.all([
    getTranslations('visits'), getTranslations('terms'), getTranslations('messages'), getTranslations('problems'), getLocale(),
  ])
  const { visit } = found
  const when = (at: Date) => sayMoment(at, visit.timeZone, locale)
  const base = `/${org}/visits`
  const days = sayDays(visit.windowStart, visit.windowEnd, locale, new Date(), 'short')
  return (
    <>
      <PageTop org={org} crumbs={[{ label: t('title'), href: base }, { label: `${visit.branch.name}, ${days}` }]} />
      <OfficePage>
        <div className="grid gap-6">
          <PageHeader
            title={visit.branch.name}
            description={[visit.branch.town, days, visit.wave.name, visit.campaign.name].filter(Boolean).join(' · ')}
            badge={<StateBadge state={visit.state}>{term(`visitState.${visit.state}`)}</StateBadge>}
          />
          <Words of={['visits', 'ui']}>
            {may(actor, 'visit:plan') ? (
              <VisitActions
                visit={{ id: visit.id, revision: visit.revision, start: visit.windowStart, end: visit.windowEnd, zone: visit.timeZone, base }}
                possible={possibleFor(found)}
                acts={visitActs(org)}
                candidates={found.candidates.map(({ refusal, ...candidate }) => ({
                  ...candidate,
                  refusal: refusal ? { binds: refusal.code !== 'not_available', words: refusal.code === 'not_available' ? t('away') : problem(refusal.code) } : null,
                }))}
                abortReasons={abortReasons.map((value) => ({ value, label: term(`abortReason.${value}`) }))}
              />
            ) : null}
          </Words>
          {visit.replacesVisitId || found.replacement ? (
            <p className="flex flex-wrap gap-4">
              {visit.replacesVisitId ? (
                <Link href={`${base}/${visit.replacesVisitId}`} className={linkLook.plain}>
                  {t('replaces')}
                </Link>
              ) : null}
              {found.replacement ? (
                <Link href={`${base}/${found.replacement.id}`} className={linkLook.plain}>
                  {t('replacedBy')}
                </Link>
              ) : null}
            </p>
          ) : null}
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-16">
          <div className="grid content-start gap-8">
            <section aria-labelledby="brief">
              <SectionHeader id="brief" title={t('brief')} note={t('briefNote')} />
              <Facts facts={await briefFacts(found)} />
            </section>
            <section aria-labelledby="messages">
              <SectionHeader id="messages" title={words('title')} note={thread.shopper ? `${thread.shopper.name} · ${thread.shopper.alias}` : undefined} />
              <Words of={['messages', 'ui']}>
                <Thread
                  visitId={visitId}
                  lines={thread.messages.map(({ id, mine, author, body, side, at }) => ({ id, mine, body, author: side === 'shopper' ? author || words('shopper') : `${words('office')}, ${author}`, when: when(at) }))}
                  open={thread.open}
                  note={words('officeNote')}
                  closedNote={words('nobody')}
                  post={postMessageAction.bind(null, org)}
                />
              </Words>
            </section>
          </div>
          <div className="grid content-start gap-8">
            <section aria-labelledby="assignments">
              <SectionHeader id="assignments" title={t('assignments')} />
              {found.assignments.length === 0 ? <p className="text-ink-2">{t('noAssignments')}</p> : null}
              <ul className="grid">
                {found.assignments.map((one) => (
                  <li key={one.id} className="grid gap-0.5 border-b border-line py-2.5">
                    <p className="flex flex-wrap justify-between gap-2">
                      <Link href={`/${org}/shoppers/${one.shopperId}`} className={linkLook.row}>
                        {one.name} · {one.alias}
                      </Link>
                      <span className="text-ink-2">{term(`assignmentState.${one.state}`)}</span>
                    </p>
                    {one.declineReason ? <p className="max-w-prose text-ink-2">{one.declineReason}</p> : null}
                    <p className="text-12 text-ink-2">
                      {when(one.answeredAt ?? one.offeredAt)}
                      {one.claimExpiresAt && (one.state === 'offered' || one.state === 'assigned') ? ` · ${t('claimUntil', { when: when(one.claimExpiresAt) })}` : ''}
                    </p>
                  </li>
                ))}
              </ul>
            </section>
            <section aria-labelledby="history">
              <SectionHeader id="history" title={t('history')} />
              <VisitHistory
                label={t('history')}
                lines={[
                  { id: 'planned', when: when(visit.createdAt), what: t('planned'), who: '', reason: '' },
                  ...found.transitions.map(({ id, at, verb, toState, by, reason }) => ({
                    id, when: when(at), who: by || term('role.system'), what: stepWords(t(`verb.${verb}` as 'verb.offer'), term(`visitState.${toState}`)), reason: reasonWords(reason),
                  })),
                ].reverse()}
              />
            </section>
          </div>
        </div>
      </OfficePage>
    </>
  )

  function stepWords(verb: string, state: string): string {
    return verb === state ? verb : `${verb} → ${state}`
  }

  function reasonWords(reason: string): string {
    const known = abortReasons.find((one) => one === reason)
    return known ? term(`abortReason.${known}`) : reason
  }
}
