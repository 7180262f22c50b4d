import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { BranchFields } from '@/lib/domain/branch/branch.schema'
import { languages } from '@/lib/domain/language'
import { CampaignSettings } from '@/lib/domain/visit/campaign-settings.schema'
import { visitVerbs } from '@/lib/domain/visit/life'
import { ScenarioDraft } from '@/lib/domain/visit/scenario.schema'

const code = (): string[] =>
  readdirSync('lib', { recursive: true, encoding: 'utf8' }).flatMap((name) => (/^(usecases|data)\/.*\.ts$/.test(name) ? [readFileSync(path.join('lib', name), 'utf8')] : []))
/** What the entries are about, as literals stand beside an id. */
const subjects = [...new Set(code().flatMap((text) => [...text.matchAll(/kind: '([a-z_]+)', id/g)].map(([, kind]) => kind ?? '')))]

/** Every event the code records, as literals stand in calls of record and recordMany. */
function recorded(): string[] {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((name) => /^(usecases|data)\/.*\.ts$/.test(name))
  const events = files.flatMap((name) => {
    const code = readFileSync(path.join('lib', name), 'utf8')
    const calls = [...code.matchAll(/\brecord(?:Many)?\(([^;]{0,300})/g)].map(([, inside]) => inside ?? '')
    return calls.flatMap((inside) => [...inside.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, event]) => event ?? ''))
  })
  return [...new Set([...events, ...visitVerbs.map((verb) => `visit.${verb}`)])].sort()
}

const events = recorded()

test('the scan finds what is there', () => {
  expect(events).toContain('standard.published')
  expect(events.length).toBeGreaterThan(60)
})

test.each(languages)('the history has words for every event in %s', (language) => {
  const { event } = JSON.parse(readFileSync(`lib/i18n/messages/${language}/audit.json`, 'utf8')) as { event: Record<string, Record<string, string>> }
  expect(events.filter((name) => !event[name.split('.')[0]!]?.[name.split('.')[1]!])).toEqual([])
})

test.each(languages)('the history has words in %s for everything it is about, and for the fields of settings, scenarios and branches', (language) => {
  const { subject, detail } = JSON.parse(readFileSync(`lib/i18n/messages/${language}/audit.json`, 'utf8')) as Record<'subject' | 'detail', Record<string, string>>
  expect(subjects.length).toBeGreaterThan(10)
  expect(subjects.filter((kind) => !subject[kind])).toEqual([])
  const fields = [...Object.keys(CampaignSettings.shape), ...Object.keys(ScenarioDraft.omit({ key: true }).shape), ...Object.keys(BranchFields.shape)]
  expect(fields.filter((name) => !detail[name])).toEqual([])
})
