import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { CampaignForm } from '@/components/campaigns/campaign-form'
import { OfficePage } from '@/components/shell/office-page'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Words } from '@/components/words'
import { listPublishedStandards } from '@/lib/usecases/campaigns/list-published-standards'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../office-top'
import { createCampaignAction } from '../actions'
import { settingWords } from '../setting-words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('campaigns'))('new') }
}

export default async function NewCampaignPage({ params }: PageProps<'/[org]/campaigns/new'>) {
  const { org } = await params
  const actor = await requireActor(org, 'campaign:edit')
  const { standards, currency } = await listPublishedStandards(actor)
  const t = await getTranslations('campaigns')
  return (
    <>
      <PageTop org={org} crumbs={[{ label: t('title'), href: `/${org}/campaigns` }, { label: t('new') }]} />
      <OfficePage>
        <PageHeader title={t('new')} description={standards.length > 0 ? t('newText') : undefined} />
        {standards.length === 0 ? (
          <EmptyState
            sentence={t('noStandard')}
            action={
              <Link href={`/${org}/standards`} className={buttonLook({ variant: 'primary' })}>
                {t('toStandards')}
              </Link>
            }
          />
        ) : (
          <Words of={['campaigns', 'ui', 'problems']}>
            <CampaignForm
              {...await settingWords()}
              standards={standards}
              confirm={t('create')} said={t('created')} doneHref={`/${org}/campaigns`} save={createCampaignAction.bind(null, org)}
              values={{
                name: '', channel: 'on_site', publishPolicy: 'wave_end', publishAfterDays: '3', rotationDays: '90', bufferDays: '7', claimHours: '48',
                reportDueHours: '24', minimumVisits: '3', completeness: '80', fee: '15', expenseCap: '10', currency, payAfterDays: '30',
                placeRule: 'record', placeMetres: '300',
              }}
            />
          </Words>
        )}
      </OfficePage>
    </>
  )
}
