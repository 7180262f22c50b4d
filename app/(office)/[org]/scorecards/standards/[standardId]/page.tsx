import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { OfficePage } from '@/components/shell/office-page'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { standardCardHref } from '@/components/scorecards/addresses'
import { viewStandard } from '@/lib/usecases/scorecards/view-standard'
import { requireActor } from '@/lib/web/actor'
import { inPartAsked, partNamed } from '@/lib/web/part-asked'
import { PageTop } from '../../../office-top'
import { askedOf, upToOf } from '../../scope'
import { StandardCard } from './standard-card'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('standard-card'))('title') }
}

/** How one standard stands: its purpose, its score, every criterion and every version. */
export default async function StandardCardPage({ params, searchParams }: PageProps<'/[org]/scorecards/standards/[standardId]'>) {
  const [{ org, standardId }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(org, 'scorecard:compare')
  const asked = askedOf(search)
  const [region, channel] = [partNamed(search), /^[\w-]{36}\.\w+$/.exec(asked.standard ?? '')?.[0]]
  // The choice of standards in the top bar names another one in the query alone.
  if (channel && !channel.startsWith(`${standardId}.`)) redirect(standardCardHref(org, { standard: channel, region }))
  const { found, strayed } = await inPartAsked(region, (regionId) => viewStandard(actor, { ...asked, upTo: upToOf(search), standardId, regionId }))
  if (found !== 'empty') return <StandardCard org={org} actor={actor} found={found} strayed={strayed} />
  const [t, scorecards] = await Promise.all([getTranslations('standard-card'), getTranslations('scorecards')])
  return (
    <>
      <PageTop org={org} crumbs={[{ label: scorecards('title'), href: `/${org}/scorecards` }, { label: t('title') }]} />
      <OfficePage>
        <PageHeader title={t('title')} />
        <EmptyState sentence={t('empty')} action={<Link href={`/${org}/standards/${standardId}`} className={buttonLook({ variant: 'primary' })}>{t('read')}</Link>} />
      </OfficePage>
    </>
  )
}
