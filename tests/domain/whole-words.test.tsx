import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { WholeWords } from '@/components/ui/whole-words'

const whole = (word: string) => `<span class="whitespace-nowrap">${word}</span>`

test.each([
  ['2026-05', whole('2026-05')],
  ['Wave 2026-05, provisional', `Wave ${whole('2026-05,')} provisional`],
  ['2025/26 autumn', `${whole('2025/26')} autumn`],
  ['Spring 2026', 'Spring 2026'],
  ['Spring - early', 'Spring - early'],
  ['Санкт-Петербургская-волна', 'Санкт-Петербургская-волна'],
])('of the name %s no short word is broken at its hyphen', (name, drawn) => {
  expect(renderToStaticMarkup(<WholeWords>{name}</WholeWords>)).toBe(drawn)
})
