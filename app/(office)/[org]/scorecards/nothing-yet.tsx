import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import type { Actor } from '@/lib/domain/people/actor'
import { may } from '@/lib/domain/permission'

/** Nothing is published: who runs the programme goes to its next step or brings past audits, readers to what will be measured. */
export async function NothingYet({ org, actor }: { org: string; actor: Actor }) {
  const t = await getTranslations('scorecards')
  const [href, words] = may(actor, 'today:view') ? [`/${org}/today`, t('toNext')] : [`/${org}/standards`, t('toStandards')]
  return (
    <EmptyState
      sentence={t('empty')}
      action={
        <div className="flex flex-wrap gap-2">
          <Link href={href} className={buttonLook({ variant: 'primary' })}>
            {words}
          </Link>
          {may(actor, 'history:import') ? (
            <Link href={`/${org}/scorecards/import`} className={buttonLook()}>
              {t('bringPast')}
            </Link>
          ) : null}
        </div>
      }
    />
  )
}
