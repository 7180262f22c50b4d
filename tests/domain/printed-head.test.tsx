import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PrintedHead } from '@/components/shell/printed-head'

test('a sheet says whose figures it holds, of which region, and of which day', () => {
  const html = renderToStaticMarkup(<PrintedHead organization="Aitra" crumbs={[{ label: 'Scorecards', href: '/aitra/scorecards' }, { label: 'Network', href: '/aitra/scorecards?start=network' }, { label: 'Estonia' }]} asOf="As of 22 November 2026" />)
  expect(html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim()).toBe('Aitra · Scorecards · Network · Estonia As of 22 November 2026')
})
