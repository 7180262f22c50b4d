'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { linkLook } from '@/components/ui/link-look'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { useAct } from '@/components/visits/use-act'
import type { HandKind } from '@/lib/domain/visit/needs-hand'
import type { FormState } from '@/lib/web/form-state'

export type HandLine = { id: string; href: string; kind: HandKind; what: string; late: boolean; branch: string; town: string; days: string; candidateIds: string[] }
type Acts = {
  offer: (input: { visitIds: string[]; shopperIds: string[] }) => Promise<FormState<{ done: number }>>
  remind: (input: { visitId: string }) => Promise<FormState<{ reminded: number }>>
}

/** What waits for the office, one line and one action each. */
export function NeedsHand({ lines, acts }: { lines: HandLine[]; acts: Acts | null }) {
  const t = useTranslations('today')
  return (
    <Table label={t('needsHand')} className="min-w-0!">
      <TableHead>
        <tr>
          <HeaderCell>{t('what')}</HeaderCell>
          <HeaderCell className="hidden sm:table-cell">{t('branch')}</HeaderCell>
          <HeaderCell className="hidden md:table-cell">{t('window')}</HeaderCell>
          <HeaderCell>
            <span className="sr-only">{t('action')}</span>
          </HeaderCell>
        </tr>
      </TableHead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.id}>
            <Cell>
              <span className={clsx(line.late && 'text-below')}>{line.what}</span>
              <span className="block text-12 sm:hidden">
                <Link href={line.href} className={linkLook.row}>
                  {line.branch}
                </Link>
                <span className="text-ink-2"> · {line.days}</span>
              </span>
            </Cell>
            <Cell className="hidden sm:table-cell">
              <Link href={line.href} className={linkLook.row}>
                {line.branch}
              </Link>
              {line.town ? <span className="hidden text-ink-2 md:inline"> · {line.town}</span> : null}
            </Cell>
            <Cell quiet className="hidden whitespace-nowrap md:table-cell">
              {line.days}
            </Cell>
            <Cell numeric>{acts ? <OneAction line={line} acts={acts} /> : null}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

function OneAction({ line, acts }: { line: HandLine; acts: Acts }) {
  const t = useTranslations('today')
  const { run, pending } = useAct()
  const about = `${line.branch}, ${line.days}`
  const offered = line.candidateIds.length
  if (line.kind === 'unassigned' && offered > 0) {
    const offer = () => run(() => acts.offer({ visitIds: [line.id], shopperIds: line.candidateIds }), ({ done }) => t('offered', { count: done }))
    return (
      <Button size="small" pending={pending} onClick={offer} aria-label={`${t('offerTo', { count: offered })}: ${about}`}>
        {t('offerTo', { count: offered })}
      </Button>
    )
  }
  if (line.kind === 'unanswered') {
    const remind = () => run(() => acts.remind({ visitId: line.id }), ({ reminded }) => t('reminded', { count: reminded }))
    return (
      <Button size="small" pending={pending} onClick={remind} aria-label={`${t('remind')}: ${about}`}>
        {t('remind')}
      </Button>
    )
  }
  const words = line.kind === 'unassigned' ? t('lookAt') : t('message')
  return (
    <Link href={line.kind === 'unassigned' ? line.href : `${line.href}#messages`} className={buttonLook({ size: 'small' })} aria-label={`${words}: ${about}`}>
      {words}
    </Link>
  )
}
