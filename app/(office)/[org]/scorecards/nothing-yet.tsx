import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import type { Actor } from '@/lib/domain/people/actor'
import { may } from '@/lib/domain/permission'

/** Nothing is published: who runs the programme goes to its next step, readers to what will be measured. */
export async function NothingYet({ org, actor }: { org: string; actor: Actor }) {
  const t = await getTranslations('scorecards')
  const [href, words] = may(actor, 'today:view') ? [`/${org}/today`, t('toNext')] : [`/${org}/standards`, t('toStandards')]
  return (
    <EmptyState
      sentence={t('empty')}
      action={
        <Link href={href} className={buttonLook({ variant: 'primary' })}>
          {words}
        </Link>
      }
    />
  )
}
