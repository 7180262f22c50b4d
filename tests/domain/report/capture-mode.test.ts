import { expect, test } from 'vitest'
import { type Answers, emptyAnswer } from '@/lib/domain/report/answer'
import { captureMode } from '@/lib/domain/report/capture-mode'

const window = { from: '2026-11-21T09:00:00.000Z', to: '2026-11-21T12:00:00.000Z' }
const inside = new Date('2026-11-21T10:00:00.000Z')
const some: Answers = { greeted: emptyAnswer }
const fresh = { chosen: null, window, answers: {}, returned: false }

test.each([
  ['inside the window, nothing answered', fresh, inside, 'during'],
  ['at its first moment', fresh, new Date(window.from), 'during'],
  ['at its last moment', fresh, new Date(window.to), 'during'],
  ['before it', fresh, new Date('2026-11-21T08:59:59.999Z'), 'after'],
  ['after it', fresh, new Date('2026-11-21T12:00:00.001Z'), 'after'],
  ['something answered', { ...fresh, answers: some }, inside, 'after'],
  ['came back with questions', { ...fresh, returned: true }, inside, 'after'],
  ['packed before windows were told', { ...fresh, window: undefined }, inside, 'after'],
  ['no clock read yet', fresh, null, 'after'],
  ['chosen: while there', { ...fresh, chosen: 'during' as const, answers: some }, new Date('2026-12-01T00:00:00Z'), 'during'],
  ['chosen: afterwards', { ...fresh, chosen: 'after' as const }, inside, 'after'],
] as const)('%s', (_, standing, now, mode) => expect(captureMode(standing, now)).toBe(mode))
