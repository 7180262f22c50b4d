import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CampaignForm } from '@/components/campaigns/campaign-form'
import { EndCampaign } from '@/components/campaigns/end-campaign'
import { ScenarioEditor } from '@/components/campaigns/scenario-editor'
import { StartForm } from '@/components/campaigns/start-form'
import { AddWave } from '@/components/campaigns/add-wave'
import { WaveList } from '@/components/campaigns/wave-list'
import { OfficePage } from '@/components/shell/office-page'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader, SectionHeader } from '@/components/ui/page-header'
import { Words } from '@/components/words'
import { languageOf, languages } from '@/lib/domain/language'
import { may } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { addDays } from '@/lib/domain/visit/days'
import { sayDay, sayDays } from '@/lib/domain/visit/say-window'
import { viewCampaign } from '@/lib/usecases/campaigns/view-campaign'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../office-top'
import { addWaveAction, archiveScenarioAction, closeWaveAction, editCampaignAction, editScenarioAction, editWaveAction, endCampaignAction, startCampaignAction } from '../actions'
import { settingWords } from '../setting-words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('campaigns'))('campaign') }
}

export default async function CampaignPage({ params }: PageProps<'/[org]/campaigns/[campaignId]'>) {
  const { org, campaignId } = await params
  const actor = await requireActor(org, 'campaign:view')
  if (!/^[0-9a-f-]{36}$/i.test(campaignId)) notFound()
  const { campaign, waves, scenarios, baseLanguage, today } = await viewCampaign(actor, { campaignId }).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') notFound()
    throw error
  })
  const [t, term, progress, locale] = await Promise.all([getTranslations('campaigns'), getTranslations('terms'), getTranslations('today'), getLocale()])
  const edits = may(actor, 'campaign:edit')
  const adds = edits && campaign.state !== 'ended'
  const past = campaign.origin !== 'visit'
  const last = waves[0]
  const addWave = adds ? (
    <AddWave
      key={last?.id ?? 'first'}
      values={{ name: '', startsOn: last ? addDays(last.endsOn, 1) : today, endsOn: addDays(last ? last.endsOn : today, 90) }}
      campaignId={campaignId} add={addWaveAction.bind(null, org)}
    />
  ) : null
  return (
    <>
      <PageTop org={org} crumbs={[{ label: t('title'), href: `/${org}/campaigns` }, { label: campaign.name }]} />
      <OfficePage>
        <Words of={['campaigns', 'ui', 'problems']}>
          <div className="grid gap-6">
            <PageHeader
              title={campaign.name}
              badge={<Badge tone={campaign.state === 'draft' ? 'outline' : 'neutral'}>{campaign.origin === 'visit' ? term(`campaignState.${campaign.state}`) : t('pastAudits')}</Badge>}
              description={`${campaign.standard.name} · ${term(`channel.${campaign.channel}`)}`}
              actions={edits && campaign.state === 'running' && waves.every(({ state }) => state === 'closed') ? <EndCampaign campaignId={campaignId} act={endCampaignAction.bind(null, org)} /> : null}
            />
            {campaign.state === 'draft' && edits ? (
              <StartForm campaignId={campaignId} mayRefuseNotice={may(actor, 'organization:administer')} act={startCampaignAction.bind(null, org)} />
            ) : campaign.staffNoticeOn ? (
              <p className="text-ink-2">{t('noticed', { day: sayDay(campaign.staffNoticeOn.toISOString().slice(0, 10), locale) })}</p>
            ) : campaign.anonymous ? (
              <p className="text-ink-2">{t('anonymous', { reason: campaign.noNoticeReason ?? '' })}</p>
            ) : null}
          </div>
          <section aria-labelledby="waves">
            <SectionHeader id="waves" title={t('waves')} end={waves.length > 0 ? addWave : null} />
            {waves.length === 0 ? (
              <EmptyState sentence={t('noWaves')} action={addWave} />
            ) : (
              <WaveList
                onClosed={t('wave.closed')}
                acts={edits ? { edit: editWaveAction.bind(null, org), close: closeWaveAction.bind(null, org) } : null}
                waves={waves.map((wave) => ({
                  id: wave.id, name: wave.name, startsOn: wave.startsOn, endsOn: wave.endsOn, state: wave.state, stateWord: term(`waveState.${wave.state}`),
                  days: sayDays(`${wave.startsOn}T00:00`, `${wave.endsOn}T00:00`, locale, new Date(), 'short'),
                  total: wave.progress.total, published: wave.progress.published, closable: wave.closable && (past || wave.progress.total > 0),
                  sentence: past ? '' : progress('counts', wave.progress),
                  href: `/${org}/visits?stage=all&wave=${wave.id}`, planHref: past ? null : `/${org}/visits/plan?wave=${wave.id}`,
                }))}
              />
            )}
          </section>
          <section aria-labelledby="scenarios">
            <SectionHeader id="scenarios" title={t('scenarios')} note={t('scenariosNote')} />
            <ScenarioEditor
              scenarios={scenarios.map(({ id, kind, archived, content, revision }) => ({ id, archived, content, revision, kindWord: term(`scenarioKind.${kind}`) }))}
              base={baseLanguage} shown={languageOf(locale)}
              languageWords={Object.fromEntries(languages.map((language) => [language, term(`language.${language}`)]))}
              campaignId={campaignId}
              acts={adds ? { save: editScenarioAction.bind(null, org), archive: archiveScenarioAction.bind(null, org) } : null}
            />
          </section>
          {adds ? (
            <section aria-labelledby="settings">
              <SectionHeader id="settings" title={t('settings')} note={t('settingsNote')} />
              <CampaignForm
                {...await settingWords()}
                campaignId={campaignId} revision={campaign.revision} fixedChannel={campaign.state !== 'draft'} confirm={t('save')} said={t('saved')} save={editCampaignAction.bind(null, org)}
                values={{
                  name: campaign.name, channel: campaign.channel, publishPolicy: campaign.publishPolicy, publishAfterDays: String(campaign.publishAfterDays),
                  rotationDays: String(campaign.rotationDays), bufferDays: String(campaign.bufferDays), claimHours: String(campaign.claimHours),
                  reportDueHours: String(campaign.reportDueHours), minimumVisits: String(campaign.minimumVisits), completeness: String(campaign.completenessTenths / 10),
                  fee: String(campaign.feeMinor / 100), expenseCap: String(campaign.expenseCapMinor / 100), currency: campaign.currency, payAfterDays: String(campaign.payAfterDays),
                  placeRule: campaign.placeRule, placeMetres: String(campaign.placeMetres),
                }}
              />
            </section>
          ) : null}
        </Words>
      </OfficePage>
    </>
  )
}
