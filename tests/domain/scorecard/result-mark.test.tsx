import { renderToStaticMarkup } from 'react-dom/server'
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { MarkLegend, ResultMark } from '@/components/scorecards/result-mark'
import type { Speech } from '@/components/scorecards/speech'
import { localeOf } from '@/lib/domain/language'
import { wordsOf } from '@/lib/i18n/words'

const marks = ['passed', 'failed', 'not_applicable', 'could_not_check', null] as const

test('results of the last visits differ in shape, colour apart', () => {
  const shapes = marks.map((mark) => renderToStaticMarkup(<ResultMark mark={mark} />).replace(/text-(inside|below|ink-2)/, ''))
  expect(new Set(shapes).size).toBe(marks.length)
})

test('the marks that stand there are named, and no other', async () => {
  const t = createTranslator({ locale: localeOf('en'), messages: (await wordsOf('en')) as Record<string, Record<string, unknown>>, namespace: 'scorecards' }) as unknown as Speech['t']
  const told = renderToStaticMarkup(<MarkLegend of={['failed', null, 'failed']} speech={{ t }} />).replace(/<[^>]*>/g, ' ')
  expect(told.match(/\w+/g)?.join(' ')).toBe('failed not asked')
  expect(renderToStaticMarkup(<MarkLegend of={[]} speech={{ t }} />)).toBe('')
})
