import { getMessages, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { FieldShell } from '@/components/field/field-shell'
import { NextVisit } from '@/components/field/next-visit.server'
import type { Messages } from '@/components/field/say'
import { UnsentNotice } from '@/components/field/unsent-notice'
import { VisitCard } from '@/components/field/visit-card.server'
import type { OwnStage, OwnVisitLine } from '@/lib/domain/report/own-visit'
import { listOwnVisits } from '@/lib/usecases/field/list-own-visits'
import { requirePerson } from '@/lib/web/actor'
import { readerLanguage } from '@/lib/web/reader-language'
import { myShopping } from '@/lib/web/shopper'

/** Sent reports shown at once; the others are a tap away. */
const RECENT = 5

type Line = { visit: OwnVisitLine; org: string; organization: string }

/** When the server took its newest report; a visit that ended without one stands by its window. */
const settledAt = ({ visit }: Line) => visit.receipts.at(-1)?.receivedAt ?? visit.windowEnd

export default async function FieldHome() {
  const [person, shopping, say, language, messages] = await Promise.all([requirePerson(), myShopping(), getTranslations('field'), readerLanguage(), getMessages()])
  const several = shopping.length > 1
  const lists = await Promise.all(
    shopping.map(async ({ actor, organization }) => (await listOwnVisits(actor)).map((visit): Line => ({ visit, org: organization.slug, organization: organization.name }))),
  )
  const lines = lists.flat().sort((one, other) => (one.visit.windowEnd < other.visit.windowEnd ? -1 : 1))
  const of = (...stages: OwnStage[]) => lines.filter(({ visit }) => stages.includes(visit.stage))
  const [next, ...later] = of('under_way', 'ahead')
  const sent = of('sent', 'approved', 'rejected', 'ended').sort((one, other) => (settledAt(one) < settledAt(other) ? 1 : -1))
  const groups = [
    { key: 'next', lines: next ? [next] : [] },
    { key: 'returned', lines: of('returned') },
    { key: 'offers', lines: of('offered') },
    { key: 'later', lines: later },
    { key: 'sent', lines: sent },
  ] as const
  const card = ({ visit, org, organization }: Line) => {
    const Card = visit === next?.visit ? NextVisit : VisitCard
    return <Card key={visit.visitId} visit={visit} org={org} organization={several ? organization : null} />
  }
  const places = lines.map(({ visit, org }) => ({ visitId: visit.visitId, name: visit.branchName, href: `/field/${org}/${visit.visitId}/report` }))
  return (
    <FieldShell
      title={say('title')}
      skip={say('skip')}
      pill={
        <Link href="/field/earnings" className="inline-flex min-h-12 items-center px-2 text-14 font-medium text-accent">
          {say('earnings')}
        </Link>
      }
    >
      <UnsentNotice userId={person.userId} places={places} words={messages.field as Messages} language={language} />
      {groups.map(({ key, lines: shown }) =>
        shown.length > 0 ? (
          <section key={key} aria-labelledby={key} className="pt-5">
            <h2 id={key} className="px-4 pb-1 text-20 font-semibold tracking-tight">
              {say(`group.${key}`)}
            </h2>
            {shown.slice(0, key === 'sent' ? RECENT : undefined).map(card)}
            {key === 'sent' && shown.length > RECENT ? (
              <details className="border-t border-line">
                <summary className="flex min-h-14 items-center px-4 font-medium text-accent">{say('showAllSent', { count: shown.length })}</summary>
                {shown.slice(RECENT).map(card)}
              </details>
            ) : null}
          </section>
        ) : null,
      )}
      {lines.length === 0 ? <p className="px-4 py-10 text-ink-2">{say('nothingYet')}</p> : null}
      <footer className="flex flex-wrap items-center justify-between gap-3 px-4 py-6 text-14">
        <Link href="/account" className="inline-flex min-h-12 items-center text-accent">
          {say('account')}
        </Link>
      </footer>
    </FieldShell>
  )
}
