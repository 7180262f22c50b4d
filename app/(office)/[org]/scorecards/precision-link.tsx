import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { linkLook } from '@/components/ui/link-look'
import type { Actor } from '@/lib/domain/people/actor'
import { may } from '@/lib/domain/permission'
import { periodParam, standardParam, type ChosenSubject } from '@/lib/domain/scorecard/subject'

/** From the figures to the visits a better precision takes, for whoever may plan them. */
export async function PrecisionLink({ org, actor, subject, regionId }: { org: string; actor: Actor; subject: ChosenSubject; /** Null: the network. */ regionId: string | null }) {
  if (!may(actor, 'visit:plan')) return null
  const t = await getTranslations('precision')
  const chosen = new URLSearchParams({ standard: standardParam(subject), period: periodParam(subject), ...(regionId === null ? {} : { region: regionId }) })
  return (
    <p data-screen-only>
      <Link href={`/${org}/visits/precision?${chosen}`} className={linkLook.plain}>
        {t('link')}
      </Link>
    </p>
  )
}
