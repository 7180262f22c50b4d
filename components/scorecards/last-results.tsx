import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import type { BranchView, Mark } from '@/lib/domain/scorecard/branch-view'
import { ActionState, type ShownAction } from './action-state'
import { lostText, type Speech } from './speech'

const boxes: Record<Mark, string> = {
  passed: 'bg-inside',
  failed: 'bg-below',
  not_applicable: 'bg-line',
  could_not_check: 'border border-line-strong',
}
const SHOWN = 8

/** What the last visits lost most, with each visit's result as a box and what is being done about it. */
export async function LastResults({ view, actions, actionsHref, speech }: { view: BranchView; actions: ShownAction[]; actionsHref: string; speech: Speech }) {
  const { t, locale, say, day } = speech
  const terms = await getTranslations('terms')
  const actionOf = new Map(actions.map((action) => [action.criterionKey, action]))
  return (
    <section id="fix" className="scroll-mt-20">
      <SectionHeader title={t('fix.title')} note={t('fix.lastSix', { count: view.marked.length })} end={<Link href={actionsHref} className={linkLook.plain}>{t('actions.all')}</Link>} />
      {view.criteria.length === 0 ? <p className="text-ink-2">{t('fix.none')}</p> : (
        <Table label={t('fix.title')} className="lg:min-w-0">
          <TableHead>
            <tr>
              <HeaderCell>{t('column.criterion')}</HeaderCell>
              <HeaderCell numeric>{t('column.lost')}</HeaderCell>
              <HeaderCell>{t('column.last')}</HeaderCell>
              <HeaderCell>{t('column.link')}</HeaderCell>
              <HeaderCell>{t('column.action')}</HeaderCell>
            </tr>
          </TableHead>
          <tbody>
            {view.criteria.slice(0, SHOWN).map((line) => (
              <Row key={line.key}>
                <Cell className="max-w-72 min-w-40 leading-tight">{say(line.name)}</Cell>
                <Cell numeric><b className="font-semibold">{lostText(line.lost, locale)}</b></Cell>
                <Cell>
                  <ol className="flex gap-[3px]">
                    {line.last.map((mark, at) => {
                      const words = `${day(view.marked[at]?.on ?? '', 'short')}: ${t(`mark.${mark ?? 'none'}`)}`
                      return (
                        <li key={at} title={words} className="grid h-4 w-2.5 place-items-center">
                          <span className="sr-only">{words}</span>
                          {mark ? <span aria-hidden className={`h-4 w-2.5 rounded-[2px] ${boxes[mark]}`} /> : <span aria-hidden className="size-1 rounded-full bg-line-strong" />}
                        </li>
                      )
                    })}
                  </ol>
                </Cell>
                <Cell>{line.link ? <Badge>{terms(`chainLink.${line.link}`).toLocaleLowerCase(locale)}</Badge> : null}</Cell>
                <Cell><ActionState action={actionOf.get(line.key)} /></Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}
