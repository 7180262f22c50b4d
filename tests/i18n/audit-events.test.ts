import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { languages } from '@/lib/domain/language'
import { visitVerbs } from '@/lib/domain/visit/life'

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
