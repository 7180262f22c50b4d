import { NextRequest } from 'next/server'
import { expect, it } from 'vitest'
import { config, proxy } from '@/proxy'

const matches = (path: string) => config.matcher.some((matcher) => new RegExp(`^${matcher}$`).test(path))

it('gives every page its content security policy, whatever the organisation is called', () => {
  for (const path of ['/', '/sign-in', '/rasa/today', '/iconic-coffee/today', '/icon', '/manifesto/visits', '/favicons/standards', '/api-bar/today']) expect(matches(path)).toBe(true)
})

it('stays out of the way of files and of uploads', () => {
  for (const path of ['/icon.svg', '/favicon.ico', '/_next/static/chunk.js', '/api/v1/orgs/rasa/visits/1/draft']) expect(matches(path)).toBe(false)
})

it('empties the browser’s cache when somebody signs out, here or everywhere, and at no other time', () => {
  const cleared = (method: string, path: string) => proxy(new NextRequest(`http://localhost:3000${path}`, { method })).headers.get('clear-site-data')
  for (const path of ['/sign-out', '/sign-out?everywhere']) expect(cleared('POST', path)).toBe('"cache"')
  expect([cleared('GET', '/sign-out'), cleared('POST', '/sign-in'), cleared('POST', '/account')]).toEqual([null, null, null])
})
