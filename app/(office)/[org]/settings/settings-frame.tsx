import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { OfficePage } from '@/components/shell/office-page'
import { PageHeader } from '@/components/ui/page-header'
import { TabLinks } from '@/components/ui/tab-links'
import { PageTop } from '../office-top'

const parts = { organization: '', members: '/members', audit: '/audit' } as const

/** The three parts of the settings, each with an address. */
export async function SettingsFrame({ org, part, description, actions, children }: { org: string; part: keyof typeof parts; description?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  const say = await getTranslations('settings')
  const href = (path: string) => `/${org}/settings${path}`
  return (
    <>
      <PageTop org={org} crumbs={part === 'organization' ? [{ label: say('title') }] : [{ label: say('title'), href: href('') }, { label: say(`part.${part}`) }]} />
      <OfficePage className="content-start">
        <PageHeader title={say(`part.${part}`)} description={description} actions={actions} />
        <TabLinks
          label={say('title')}
          tabs={Object.entries(parts).map(([key, path]) => ({ href: href(path), label: say(`part.${key}`), current: key === part }))}
        />
        {children}
      </OfficePage>
    </>
  )
}
