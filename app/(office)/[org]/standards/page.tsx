import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { GoneTexts } from '@/components/standards/own/gone-texts'
import { StandardsTable } from '@/components/standards/standards-table'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { TabLinks } from '@/components/ui/tab-links'
import { OfficePage } from '@/components/shell/office-page'
import { Words } from '@/components/words'
import { may } from '@/lib/domain/permission'
import { usualTimeZone } from '@/lib/usecases/branches/usual-time-zone'
import { listStandards } from '@/lib/usecases/standards/list-standards'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../office-top'
import { keepCopyAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('standards'))('title') }
}

export default async function StandardsPage({ params, searchParams }: PageProps<'/[org]/standards'>) {
  const { org } = await params
  const archivedShown = (await searchParams).view === 'archived'
  const actor = await requireActor(org, 'standard:view')
  const [say, all, timeZone] = await Promise.all([getTranslations('standards'), listStandards(actor), usualTimeZone(actor)])
  const edits = may(actor, 'standard:edit')
  const home = `/${org}/standards`
  const shown = all.filter(({ archived }) => archived === archivedShown)
  const archivedCount = all.filter(({ archived }) => archived).length
  const start = edits ? (
    <>
      <Link href={`${home}/import`} className={buttonLook()}>
        {say('import')}
      </Link>
      <Link href={`${home}/new`} className={buttonLook({ variant: 'primary' })}>
        {say('new')}
      </Link>
    </>
  ) : null
  return (
    <>
      <PageTop org={org} crumbs={[{ label: say('title') }]} />
      <OfficePage>
        <PageHeader title={say('title')} description={say('description')} actions={start} />
        {edits ? (
          <Words of={['ui', 'standard-own']}>
            <GoneTexts organizationId={actor.organizationId} userId={actor.userId} there={all.map(({ id }) => id)} home={home} timeZone={timeZone} keepCopy={keepCopyAction.bind(null, org)} />
          </Words>
        ) : null}
        {archivedCount > 0 ? (
          <TabLinks
            label={say('views')}
            tabs={[
              { href: home, label: say('inUse'), count: all.length - archivedCount, current: !archivedShown },
              { href: `${home}?view=archived`, label: say('archived'), count: archivedCount, current: archivedShown },
            ]}
          />
        ) : null}
        {shown.length > 0 ? (
          <StandardsTable standards={shown} home={home} timeZone={timeZone} />
        ) : (
          <EmptyState
            sentence={say(edits ? 'none' : 'nonePublished')}
            action={
              edits ? (
                <Link href={`${home}/new`} className={buttonLook({ variant: 'primary' })}>
                  {say('new')}
                </Link>
              ) : null
            }
          />
        )}
      </OfficePage>
    </>
  )
}
