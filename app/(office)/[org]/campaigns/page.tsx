import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { OfficePage } from '@/components/shell/office-page'
import { Badge } from '@/components/ui/badge'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { linkLook } from '@/components/ui/link-look'
import { PageHeader } from '@/components/ui/page-header'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { may } from '@/lib/domain/permission'
import { sayDays } from '@/lib/domain/visit/say-window'
import { listCampaigns } from '@/lib/usecases/campaigns/list-campaigns'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../office-top'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('campaigns'))('title') }
}

export default async function CampaignsPage({ params }: PageProps<'/[org]/campaigns'>) {
  const { org } = await params
  const actor = await requireActor(org, 'campaign:view')
  const campaigns = await listCampaigns(actor)
  const [t, term, locale] = await Promise.all([getTranslations('campaigns'), getTranslations('terms'), getLocale()])
  const add = may(actor, 'campaign:edit') ? (
    <Link href={`/${org}/campaigns/new`} className={buttonLook({ variant: 'primary' })}>
      <Plus aria-hidden />
      {t('new')}
    </Link>
  ) : null
  return (
    <>
      <PageTop org={org} crumbs={[{ label: t('title') }]} />
      <OfficePage>
        <PageHeader title={t('title')} actions={campaigns.length > 0 ? add : null} />
        {campaigns.length === 0 ? (
          <EmptyState sentence={t('none')} action={add} />
        ) : (
          <Table label={t('title')} className="min-w-0!">
            <TableHead>
              <tr>
                <HeaderCell>{t('setting.name')}</HeaderCell>
                <HeaderCell>{t('state')}</HeaderCell>
                <HeaderCell className="hidden sm:table-cell">{t('setting.standard')}</HeaderCell>
                <HeaderCell className="hidden md:table-cell">{t('latestWave')}</HeaderCell>
                <HeaderCell numeric>{t('publishedOf')}</HeaderCell>
              </tr>
            </TableHead>
            <tbody>
              {campaigns.map(({ id, name, state, origin, standard, waves }) => {
                const wave = waves[0]
                return (
                  <Row key={id}>
                    <Cell className="max-w-80">
                      <Link href={`/${org}/campaigns/${id}`} className={linkLook.row}>
                        {name}
                      </Link>
                    </Cell>
                    <Cell>
                      <Badge tone={state === 'draft' ? 'outline' : 'neutral'}>{origin === 'visit' ? term(`campaignState.${state}`) : t('pastAudits')}</Badge>
                    </Cell>
                    <Cell quiet className="hidden sm:table-cell">
                      {standard.name}
                    </Cell>
                    <Cell quiet className="hidden md:table-cell">
                      {wave ? `${wave.name} · ${sayDays(`${wave.startsOn}T00:00`, `${wave.endsOn}T00:00`, locale, new Date(), 'short')} · ${term(`waveState.${wave.state}`)}` : ''}
                    </Cell>
                    <Cell numeric>{wave && origin === 'visit' ? t('of', { published: wave.progress.published, total: wave.progress.total }) : ''}</Cell>
                  </Row>
                )
              })}
            </tbody>
          </Table>
        )}
      </OfficePage>
    </>
  )
}
