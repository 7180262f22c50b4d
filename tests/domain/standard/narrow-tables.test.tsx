import { type Messages, NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { VisitsTable } from '@/components/recalculation/visits-table'
import { ZoneFlow } from '@/components/standards/dry-run/zone-flow'
import type { Line } from '@/lib/domain/recalculation/view'

vi.mock('next/navigation', () => ({ usePathname: () => '/acme/standards' }))

async function drawn(children: React.ReactNode) {
  const read = async (name: string) => [name, ((await import(`@/lib/i18n/messages/en/${name}.json`)) as { default: unknown }).default] as const
  const messages = Object.fromEntries(await Promise.all(['recalculation', 'ui', 'terms', 'standard-dry-run'].map(read))) as unknown as Messages
  return renderToStaticMarkup(<NextIntlClientProvider locale="en-GB" messages={messages} timeZone="UTC">{children}</NextIntlClientProvider>)
}
const figures = (service: number) => ({ service, official: service, outcome: 'inside' as const, scoring: 'scored' as const })
const line: Line = {
  visitId: 'v1', reportNumber: 'AB12CD34', branch: 'Bridge Street', visitedOn: '2026-03-14', channel: 'on_site', purpose: 'routine', wave: 'Winter 2026', waveClosed: true, stays: null, oldRevision: 1, newRevision: 2,
  old: figures(70_500_000), new: { ...figures(68_000_000), outcome: 'below' },
}

test('on a phone old and new figures stand beside the report, its branch, day and wave', async () => {
  const totals = { changed: 1, same: 0, stays: 0, channels: [], apart: 0, reasons: [], restated: 0 }
  const html = await drawn(<VisitsTable totals={totals} kind="changed" number={2} stands="new" page={{ lines: [line], number: 1, pages: 1 }} home="" reportHref={(number) => number} whyHref={(_, side) => `/why/${side}`} />)
  expect(html).toMatch(/<table[^>]*class="[^"]*max-sm:min-w-0/)
  const cells = html.slice(html.indexOf('<tbody')).split('<td ').slice(1)
  const shown = cells.filter((cell) => !cell.startsWith('class="') || !/^class="[^"]*max-sm:hidden/.test(cell))
  expect(shown).toHaveLength(3)
  const stacked = shown[0]!.split('sm:hidden">')[1]!
  for (const said of ['Bridge Street', '14 Mar 2026', 'Winter 2026', 'Inside → Below']) expect(stacked.toLowerCase()).toContain(said.toLowerCase().split(' →')[0]!)
  expect([shown[1], shown[2]].map((cell) => cell!.replace(/<[^>]+>/g, '').includes('70.5 → 68.0'))).toEqual([true, true])
  expect(html.match(/href="\/why\/(old|new)"/g)).toEqual(['old', 'new', 'old', 'new'].map((side) => `href="/why/${side}"`))
  expect(html.match(/<th [^>]*class="[^"]*max-sm:hidden/g)).toHaveLength(5)
})

test('"does not count" is said by the figures that were left standing: after an undo those of before', async () => {
  const totals = { changed: 1, same: 0, stays: 0, channels: [], apart: 0, reasons: [], restated: 0 }
  const says = async (stands: 'old' | 'new', old: 'scored' | 'pending', fresh: 'scored' | 'pending') => {
    const lines = [{ ...line, old: { ...line.old, scoring: old }, new: { ...line.new, scoring: fresh } }]
    return (await drawn(<VisitsTable totals={totals} kind="changed" number={2} stands={stands} page={{ lines, number: 1, pages: 1 }} home="" reportHref={(number) => number} whyHref={(_, side) => `/why/${side}`} />)).includes('does not count')
  }
  expect([await says('new', 'scored', 'pending'), await says('old', 'scored', 'pending')]).toEqual([true, false])
  expect([await says('new', 'pending', 'scored'), await says('old', 'pending', 'scored')]).toEqual([false, true])
})

test('the first column of who changes zone stays in sight', async () => {
  const html = await drawn(<ZoneFlow flow={[{ before: 'inside', after: 'below', visits: 2 }]} />)
  for (const [head] of html.matchAll(/<th (?:scope="row"|scope="col")[^>]*text-left[^>]*>/g)) expect(head).toMatch(/max-lg:sticky max-lg:left-0/)
  expect(html).toMatch(/<th scope="row"[^>]*max-lg:bg-paper/)
})
