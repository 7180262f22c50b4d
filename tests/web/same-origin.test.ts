import { expect, test } from 'vitest'
import { env } from '@/lib/env'
import { pathId } from '@/lib/web/path-id'
import { assertSameOrigin } from '@/lib/web/same-origin'

const ask = (headers: Record<string, string>) => () => assertSameOrigin(new Request('http://localhost:3000/api', { method: 'PUT', headers }))

test('our own pages and clients without a browser may write', () => {
  expect(ask({ origin: new URL(env().APP_URL).origin, 'sec-fetch-site': 'same-origin' })).not.toThrow()
  expect(ask({ origin: 'http://192.168.1.7:3000', host: '192.168.1.7:3000' })).not.toThrow()
  expect(ask({})).not.toThrow()
})

test('another site may not, whatever it says of itself', () => {
  expect(ask({ origin: 'https://evil.example', host: 'localhost:3000' })).toThrow('forbidden')
  expect(ask({ 'sec-fetch-site': 'cross-site' })).toThrow('forbidden')
  expect(ask({ 'sec-fetch-site': 'same-site' })).toThrow('forbidden')
  expect(ask({ origin: 'null' })).toThrow('forbidden')
})

test('what is no id is not found', () => {
  expect(pathId('0190b5c2-0000-7000-8000-000000000001')).toBe('0190b5c2-0000-7000-8000-000000000001')
  for (const text of ['', '1', 'drop table', '0190b5c2-0000-7000-8000-00000000000g']) expect(() => pathId(text)).toThrow('not_found')
})
