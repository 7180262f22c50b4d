import { expect, test } from 'vitest'
import { bare } from '@/lib/log'

test('what Postgres says to the driver is logged without the data it quotes', () => {
  const error = Object.assign(new Error('invalid input syntax for type uuid: "rasa@example.test"'), { name: 'error', code: '22P02' })
  expect(JSON.stringify(bare(error))).not.toContain('rasa')
  expect(bare(error)).toMatchObject({ code: '22P02' })
})

test('a bug is logged without the data it was met with', () => {
  const error = Object.assign(new Error('Failing row contains (rasa@example.test)'), { name: 'PrismaClientKnownRequestError', code: 'P2002' })
  const shown = bare(error)
  expect(shown).toMatchObject({ name: 'PrismaClientKnownRequestError', code: 'P2002' })
  expect(JSON.stringify(shown)).not.toContain('rasa')
  expect(shown.frames[0]).toMatch(/^at /)
})

test('our own errors say what they are; whatever else is thrown says only its type', () => {
  expect(bare(new TypeError('x is not a function')).message).toBe('x is not a function')
  expect(bare('rasa@example.test')).toEqual({ name: 'string', frames: [] })
})
