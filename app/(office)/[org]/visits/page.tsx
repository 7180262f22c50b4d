import type { Metadata } from 'next'
import { CalendarPlus } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { OfficePage } from '@/components/shell/office-page'
import { buttonLook } from '@/components/ui/button-look'
import { PageHeader } from '@/components/ui/page-header'
import { TabLinks } from '@/components/ui/tab-links'
import { Words } from '@/components/words'
import { may } from '@/lib/domain/permission'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../office-top'
import { CalendarView } from './calendar-view'
import { ListView } from './list-view'
import { readFilter, stages } from './read-filter'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits'))('title') }
}

export default async function VisitsPage({ params, searchParams }: PageProps<'/[org]/visits'>) {
  const { org } = await params
  const actor = await requireActor(org, 'visit:view_plan')
  const asked = readFilter(await searchParams)
  const t = await getTranslations('visits')
  const calendar = asked.view === 'calendar'
  const kept = Object.entries(asked.values).filter(([, value]) => value !== '')
  // A state belongs to one part of the list: another part is asked for without it.
  const stageless = kept.filter(([name]) => name !== 'state')
  const base = `/${org}/visits`
  // Each view draws them itself: over an organisation without any visit there is nothing to part.
  const tabs = (
    <TabLinks
      label={t('views')}
      tabs={[
        ...stages.map((stage) => ({
          href: `${base}?${new URLSearchParams([...(stage === 'open' ? [] : [['stage', stage]]), ...stageless])}`,
          label: t(`stage.${stage}`),
          current: !calendar && asked.stage === stage,
        })),
        { href: `${base}?${new URLSearchParams([['view', 'calendar'], ...kept])}`, label: t('calendar'), current: calendar },
      ]}
    />
  )
  return (
    <>
      <PageTop org={org} crumbs={[{ label: t('title') }]} />
      <OfficePage>
        <PageHeader
          title={t('title')}
          actions={
            may(actor, 'visit:plan') ? (
              <Link href={`${base}/plan`} className={buttonLook({ variant: 'primary' })}>
                <CalendarPlus aria-hidden />
                {t('planVisits')}
              </Link>
            ) : null
          }
        />
        <Words of={['visits', 'ui']}>
          {calendar ? <CalendarView org={org} actor={actor} asked={asked} tabs={tabs} /> : <ListView org={org} actor={actor} asked={asked} tabs={tabs} />}
        </Words>
      </OfficePage>
    </>
  )
}
