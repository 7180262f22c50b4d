import { expect, it } from 'vitest'
import { blankStandard } from '@/lib/domain/standard/blank'
import type { ChainLink, Criterion, StandardContent } from '@/lib/domain/standard/content'
import { linkCounts } from '@/lib/domain/standard/link-counts'
import { section, text, timeOfDay, yesNo } from '@/lib/domain/templates/builders'

const words = text('word', 'слово', 'žodis')
const wording = { name: words, prompt: words, guidance: words }
const asked = (key: string, link: ChainLink, weight = 1): Criterion =>
  yesNo(key, { ...wording, weight, chain: { link, owner: 'Owner' } })

const standardOf = (criteria: Criterion[]): StandardContent => ({
  ...blankStandard('en'),
  sections: [section('only', { title: words, intro: words, share: 1, zone: [80, 90] }, criteria)],
})

it('counts scored criteria by link, most first, equal ones in the order of the chain', () => {
  const content = standardOf([
    asked('a', 'premises'),
    asked('b', 'people'),
    asked('c', 'product'),
    asked('d', 'premises'),
    asked('e', 'process'),
  ])
  expect(linkCounts(content)).toEqual([
    { link: 'premises', criteria: 2 },
    { link: 'people', criteria: 1 },
    { link: 'process', criteria: 1 },
    { link: 'product', criteria: 1 },
  ])
})

it('leaves out what is only recorded', () => {
  const content = standardOf([
    asked('a', 'people', 0),
    timeOfDay('b', { ...wording, chain: { link: 'process', owner: 'Owner' } }),
  ])
  expect(linkCounts(content)).toEqual([])
})
