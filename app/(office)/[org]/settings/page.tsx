import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountForm } from '@/components/accounts/account-form'
import { RebuildFigures } from '@/components/settings/rebuild-figures'
import { Words } from '@/components/words'
import { currencies } from '@/lib/domain/currency'
import { languages } from '@/lib/domain/language'
import { viewRebuild } from '@/lib/usecases/rollups/rebuild-rollups'
import { readSettings } from '@/lib/usecases/settings/read-settings'
import { requireActor } from '@/lib/web/actor'
import { allowRecordingAction, cancelRebuildAction, changeSettingsAction, startRebuildAction } from './actions'
import { SettingsFrame } from './settings-frame'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('settings'))('title') })

export default async function SettingsPage({ params }: PageProps<'/[org]/settings'>) {
  const { org } = await params
  const actor = await requireActor(org, 'organization:administer')
  const [say, terms, figures, settings, rebuild] = await Promise.all([
    getTranslations('settings'), getTranslations('terms'), getTranslations('rebuild'), readSettings(actor), viewRebuild(actor),
  ])
  const { name, baseLanguage, timeZone, currency, jurisdiction, industry, slug, recordsPeople, recordsPeopleBecause } = settings
  const fixed = [[say('address'), `/${slug}`], [say('industry'), terms(`industry.${industry}`)], [say('jurisdiction'), say('jurisdictionText', { jurisdiction })]] as const
  return (
    <SettingsFrame org={org} part="organization">
      <div className="grid max-w-150 gap-8">
        <AccountForm
          action={changeSettingsAction.bind(null, org)}
          submit={say('save')}
          saved={say('saved')}
          fields={[
            { name: 'name', label: say('name'), autoComplete: 'organization', value: name },
            {
              name: 'timeZone', label: say('timeZone'), hint: say('timeZoneHint'), value: timeZone,
              options: [...new Set([timeZone, ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
            },
            { name: 'currency', label: say('currency'), hint: say('currencyHint'), value: currency, options: currencies.map((code) => ({ value: code, label: code })) },
            {
              name: 'baseLanguage', label: say('baseLanguage'), hint: say('baseLanguageHint'), value: baseLanguage,
              options: languages.map((language) => ({ value: language, label: terms(`language.${language}`) })),
            },
          ]}
        />
        <section aria-labelledby="recording" className="grid gap-4 border-t border-line pt-6">
          <h2 id="recording" className="text-16 font-semibold">{say('recording')}</h2>
          <AccountForm
            action={allowRecordingAction.bind(null, org)}
            submit={say('save')}
            saved={say('saved')}
            quiet
            fields={[
              {
                name: 'recordsPeople', label: say('recordingChoice'), hint: say('recordingHint'), value: recordsPeople ? 'yes' : 'no',
                options: [{ value: 'no', label: say('recordingNo') }, { value: 'yes', label: say('recordingYes') }],
              },
              { name: 'because', label: say('recordingBecause'), hint: say('recordingBecauseHint'), optional: say('onlyWhenAllowed'), value: recordsPeopleBecause },
            ]}
          />
        </section>
        <section aria-labelledby="rebuild" className="grid gap-4 border-t border-line pt-6">
          <h2 id="rebuild" className="text-16 font-semibold">{figures('title')}</h2>
          <p className="max-w-prose text-ink-2">{figures('text')}</p>
          <Words of={['ui', 'rebuild']}>
            <RebuildFigures
              timeZone={timeZone}
              run={rebuild && { ...rebuild, finishedAt: rebuild.finishedAt?.toISOString() ?? null }}
              start={startRebuildAction.bind(null, org)}
              cancel={cancelRebuildAction.bind(null, org)}
            />
          </Words>
        </section>
        <dl className="grid gap-4 border-t border-line pt-6">
          {fixed.map(([term, value]) => (
            <div key={term} className="grid gap-0.5"><dt className="text-12 font-medium text-ink-2">{term}</dt><dd className="max-w-prose">{value}</dd></div>
          ))}
        </dl>
      </div>
    </SettingsFrame>
  )
}
