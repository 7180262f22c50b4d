import { expect, it } from 'vitest'
import { groupFixes } from '@/lib/domain/scorecard/fix-groups'

const line = (key: string, link: 'people' | 'process' | null, owner: string, lost: number) => ({ key, link, owner, lost })

it('what to fix stands under its link and owner, with what all of their criteria cost, the most first', () => {
  const all = [line('a', 'people', 'Training', 40), line('b', 'process', 'Service', 50), line('c', 'people', 'Training', 30), line('d', 'people', 'Store', 5), line('e', null, '', 4)]
  const groups = groupFixes(all.slice(0, 2), all)
  expect(groups.map(({ link, owner, lost, criteria, lines }) => [link, owner, lost, criteria, lines.map(({ key }) => key)])).toEqual([
    ['people', 'Training', 70, 2, ['a']],
    ['process', 'Service', 50, 1, ['b']],
  ])
  expect(groupFixes(all, all).map(({ owner }) => owner)).toEqual(['Training', 'Service', 'Store', ''])
  expect(groupFixes([], all)).toEqual([])
})
