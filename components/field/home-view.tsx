import type { ReactNode } from 'react'
import { rightNow } from '@/lib/offline/clock'
import { FieldShell } from './field-shell'
import { NextVisit } from './next-visit'
import type { Reading } from './reading'
import { VisitCard } from './visit-card'
import { groupsOf, type HomeLine } from './visit-groups'

/** Sent reports shown at once; the others are a tap away. */
const RECENT = 5

type Props = Reading & {
  visits: HomeLine[]
  /** Stand above everything. */
  notices?: ReactNode
  /** Without a connection the server's pages are marked as such. */
  alone?: boolean
}

/** The shopper's first page, drawn by the server or on the phone. */
export function HomeView({ visits, notices, alone = false, say, language }: Props) {
  const several = new Set(visits.map(({ org }) => org)).size > 1
  const card = ({ visit, org, organization }: HomeLine, key: string) => {
    const Card = key === 'next' ? NextVisit : VisitCard
    return <Card key={visit.visitId} visit={visit} org={org} organization={several ? organization : null} say={say} language={language} />
  }
  const [why, look] = alone ? ['needs-connection', 'text-ink-3'] : [undefined, 'text-accent']
  return (
    <FieldShell
      title={say('title')}
      skip={say('skip')}
      pill={
        <a href="/field/earnings" aria-describedby={why} className={`inline-flex min-h-12 items-center px-2 text-14 font-medium ${look}`}>
          {say('earnings')}
        </a>
      }
    >
      {notices}
      {groupsOf(visits, new Date(rightNow())).map(({ key, lines }) =>
        lines.length > 0 ? (
          <section key={key} aria-labelledby={key} className="pt-5">
            <h2 id={key} className="px-4 pb-1 text-20 font-semibold tracking-tight">
              {say(`group.${key}`)}
            </h2>
            {lines.slice(0, key === 'sent' ? RECENT : undefined).map((line) => card(line, key))}
            {key === 'sent' && lines.length > RECENT ? (
              <details className="border-t border-line">
                <summary className="flex min-h-14 items-center px-4 font-medium text-accent">{say('showAllSent', { count: lines.length })}</summary>
                {lines.slice(RECENT).map((line) => card(line, key))}
              </details>
            ) : null}
          </section>
        ) : null,
      )}
      {visits.length === 0 ? <p className="px-4 py-10 text-ink-2">{say('nothingYet')}</p> : null}
      <footer className="flex flex-wrap items-center justify-between gap-3 px-4 py-6 text-14">
        <a href="/field/profile" aria-describedby={why} className={`inline-flex min-h-12 items-center ${look}`}>
          {say('profile.title')}
        </a>
        <a href="/account" aria-describedby={why} className={`inline-flex min-h-12 items-center ${look}`}>
          {say('account')}
        </a>
        {alone ? (
          <p id={why} className="basis-full text-ink-2">
            {say('needConnection')}
          </p>
        ) : null}
      </footer>
    </FieldShell>
  )
}
