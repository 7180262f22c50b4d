import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ActionState } from '@/components/scorecards/action-state'
import type { Speech } from '@/components/scorecards/speech'
import { Badge } from '@/components/ui/badge'
import { linkLook } from '@/components/ui/link-look'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { languageOf, textIn } from '@/lib/domain/language'
import type { ActionShown } from './action-shown'

/** Actions by due date; a row opens its details beside the list. */
export async function ActionTable({ actions, actionHref, openedId, speech }: { actions: ActionShown[]; actionHref: (id: string) => string; openedId: string | null; speech: Speech }) {
  const [t, terms] = await Promise.all([getTranslations('actions'), getTranslations('terms')])
  const language = languageOf(speech.locale)
  return (
    <Table label={t('title')}>
      <TableHead>
        <tr>
          <HeaderCell>{t('column.action')}</HeaderCell>
          <HeaderCell>{t('column.branch')}</HeaderCell>
          <HeaderCell>{t('column.link')}</HeaderCell>
          <HeaderCell>{t('column.owner')}</HeaderCell>
          <HeaderCell>{t('column.due')}</HeaderCell>
          <HeaderCell>{t('column.state')}</HeaderCell>
        </tr>
      </TableHead>
      <tbody>
        {actions.map((action) => (
          <Row key={action.id} selected={action.id === openedId}>
            <Cell className="max-w-96 min-w-48">
              <Link href={actionHref(action.id)} scroll={false} className={linkLook.row}>
                {textIn(action.name, language, action.base) || textIn(action.prompt, language, action.base)}
              </Link>
            </Cell>
            <Cell quiet>{action.branch}</Cell>
            <Cell>{action.link ? <Badge>{terms(`chainLink.${action.link}`).toLocaleLowerCase(speech.locale)}</Badge> : null}</Cell>
            <Cell quiet>{action.owner}</Cell>
            <Cell quiet className="whitespace-nowrap">{speech.day(action.dueOn, 'short')}</Cell>
            <Cell><ActionState action={action} /></Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
