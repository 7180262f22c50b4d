import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ErrorLine } from '@/components/ui/error-line'

test('why something could not be done is said aloud, and nothing where there is nothing to say', () => {
  expect(renderToStaticMarkup(<ErrorLine>It is closed.</ErrorLine>)).toMatch(/^<p role="alert"[^>]*>It is closed\.<\/p>$/)
  for (const nothing of [null, undefined, '']) expect(renderToStaticMarkup(<ErrorLine>{nothing}</ErrorLine>)).toBe('')
})
