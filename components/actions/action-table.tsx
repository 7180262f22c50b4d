import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ActionState } from '@/components/scorecards/action-state'
import type { Speech } from '@/components/scorecards/speech'
import { Badge } from '@/components/ui/badge'
import { linkLook } from '@/components/ui/link-look'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { languageOf, textIn } from '@/lib/domain/language'
import type { ActionShown } from './action-shown'

/** Actions by due date; a row opens its details beside the list. On a phone what does not fit beside the name stands under it. */
export async function ActionTable({ actions, actionHref, openedId, speech }: { actions: ActionShown[]; actionHref: (id: string) => string; openedId: string | null; speech: Speech }) {
  const [t, terms] = await Promise.all([getTranslations('actions'), getTranslations('terms')])
  const language = languageOf(speech.locale)
  return (
    <Table label={t('title')} className="min-w-0!">
      <TableHead>
        <tr>
          <HeaderCell>{t('column.action')}</HeaderCell>
          <HeaderCell className="hidden md:table-cell">{t('column.branch')}</HeaderCell>
          <HeaderCell className="hidden md:table-cell">{t('column.link')}</HeaderCell>
          <HeaderCell className="hidden md:table-cell">{t('column.owner')}</HeaderCell>
          <HeaderCell className="hidden sm:table-cell">{t('column.due')}</HeaderCell>
          <HeaderCell className="hidden sm:table-cell">{t('column.state')}</HeaderCell>
        </tr>
      </TableHead>
      <tbody>
        {actions.map((action) => {
          const cause = action.link ? terms(`chainLink.${action.link}`).toLocaleLowerCase(speech.locale) : ''
          return (
            <Row key={action.id} selected={action.id === openedId}>
              <Cell className="max-w-96 py-2 md:min-w-48 md:py-1">
                <Link href={actionHref(action.id)} scroll={false} className={linkLook.row}>
                  {textIn(action.name, language, action.base) || textIn(action.prompt, language, action.base)}
                </Link>
                <span className="block text-12 text-ink-2 md:hidden">{[action.branch, cause, action.owner].filter(Boolean).join(' · ')}</span>
                <span className="flex flex-wrap items-center gap-2 pt-1 text-12 text-ink-2 sm:hidden">
                  {t('column.due')}: {speech.day(action.dueOn, 'short')} <ActionState action={action} />
                </span>
              </Cell>
              <Cell quiet className="hidden md:table-cell">{action.branch}</Cell>
              <Cell className="hidden md:table-cell">{cause ? <Badge>{cause}</Badge> : null}</Cell>
              <Cell quiet className="hidden md:table-cell">{action.owner}</Cell>
              <Cell quiet className="hidden whitespace-nowrap sm:table-cell">{speech.day(action.dueOn, 'short')}</Cell>
              <Cell className="hidden sm:table-cell"><ActionState action={action} /></Cell>
            </Row>
          )
        })}
      </tbody>
    </Table>
  )
}
