import { expect, test } from 'vitest'
import { readFilter } from '@/app/(office)/[org]/visits/read-filter'
import { openStates, overStates, visitStates } from '@/lib/domain/visit/state'

test('every state is either open or over', () => {
  expect([...openStates, ...overStates].sort()).toEqual([...visitStates].sort())
  expect(overStates).toContain('published')
  expect(openStates).toContain('returned')
})

test('the list opens with what needs work, first in time; what is over comes latest first', () => {
  expect(readFilter({})).toMatchObject({ stage: 'open', states: openStates, descending: false })
  expect(readFilter({ stage: 'ended' })).toMatchObject({ stage: 'ended', states: overStates, descending: true })
  expect(readFilter({ stage: 'all' })).toMatchObject({ states: [], descending: true })
  expect(readFilter({ stage: 'ended', sort: 'branch' })).toMatchObject({ descending: false })
  expect(readFilter({ stage: 'ended', order: 'up' })).toMatchObject({ descending: false })
  expect(readFilter({ order: 'down' })).toMatchObject({ descending: true })
  expect(readFilter({ stage: 'nonsense', state: 'nonsense' })).toMatchObject({ stage: 'open', states: openStates, values: { state: '' } })
})

test('one state asked for says the part of the list by itself, and the calendar narrows by it alone', () => {
  expect(readFilter({ stage: 'open', state: 'published' })).toMatchObject({ stage: 'ended', states: ['published'], filter: { states: ['published'] } })
  expect(readFilter({ state: 'returned' })).toMatchObject({ stage: 'open', states: ['returned'] })
  expect(readFilter({ view: 'calendar' }).filter.states).toEqual([])
})
