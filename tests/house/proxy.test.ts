import { expect, it } from 'vitest'
import { config } from '@/proxy'

const matches = (path: string) => config.matcher.some((matcher) => new RegExp(`^${matcher}$`).test(path))

it('gives every page its content security policy, whatever the organisation is called', () => {
  for (const path of ['/', '/sign-in', '/rasa/today', '/iconic-coffee/today', '/icon', '/manifesto/visits', '/favicons/standards', '/api-bar/today']) expect(matches(path)).toBe(true)
})

it('stays out of the way of files and of uploads', () => {
  for (const path of ['/icon.svg', '/favicon.ico', '/_next/static/chunk.js', '/api/v1/orgs/rasa/visits/1/draft']) expect(matches(path)).toBe(false)
})
