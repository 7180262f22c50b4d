import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/people/actor'
import type { Role } from '@/lib/domain/people/role'
import { addressOf, keptQuery, targetOf, ViewAddress, viewHref, ViewName } from '@/lib/domain/saved-view/saved-view'
import { mayChange, opensFor, placeName, seenBy, type ViewPlaces } from '@/lib/domain/saved-view/who-sees'

const id = (last: string) => `01900000-0000-7000-8000-${last.padStart(12, '0')}`
const [north, inner, south, mine, theirs] = [id('1'), id('2'), id('3'), id('4'), id('5')]
const places: ViewPlaces = {
  regions: [{ id: north, name: 'North', path: [north] }, { id: inner, name: 'Inner', path: [north, inner] }, { id: south, name: 'South', path: [south] }],
  branches: [{ id: mine, name: 'Mine', visible: true }, { id: theirs, name: 'Theirs', visible: false }],
}
const someone = (role: Role, scope: Actor['scope'] = { kind: 'all' }): Actor => ({ organizationId: id('9'), userId: id('8'), roles: [role], scope, dutyBranchIds: [], shopperId: null })
const at = (page: string, query = '') => ({ page, query })

describe('what a view keeps', () => {
  it('is a page of the scorecards and what its address says of it, nothing that is open beside it', () => {
    expect(addressOf('rasa', `/rasa/scorecards/regions/${north}?period=all&why=%2Frasa%2Fx&standard=s.on_site&start=network`)).toEqual(at(`scorecards/regions/${north}`, 'standard=s.on_site&period=all'))
    expect(addressOf('rasa', '/rasa/scorecards')).toEqual(at('scorecards'))
  })

  it.each(['/other/scorecards', '/rasa/settings', '/rasa/scorecards/views', '/rasa/scorecards/why?of=network', 'https://elsewhere.test/rasa/scorecards', '//elsewhere.test', '/rasa/scorecards/../settings', ''])('is not %s', (href) => {
    expect(addressOf('rasa', href)).toBeNull()
  })

  it.each(['..', '.', '%2e%2e', '%2E%2e', '.%2e', 'a%2Fb', 'a b', '__proto__', 'x'.repeat(41)])('is no criterion called %s', (key) => {
    expect(targetOf(at(`scorecards/criteria/${key}`))).toBeNull()
    expect(ViewAddress.safeParse(at(`scorecards/criteria/${key}`)).success).toBe(false)
  })

  it('is where its address says: a browser that tidies it up goes to the same page, and never back to the start', () => {
    fc.assert(fc.property(fc.stringMatching(/^[\w%.~/2eE-]{1,12}$/), (key) => {
      const address = at(`scorecards/criteria/${key}`)
      fc.pre(targetOf(address) !== null)
      expect(new URL(viewHref('rasa', address), 'https://etalon.test').pathname).toBe(`/rasa/scorecards/criteria/${key}`)
    }))
  })

  it('keeps repeated parameters and one order, so that the same view has the same address', () => {
    expect(keptQuery('r=b&standard=s&r=a')).toBe(keptQuery('standard=s&r=b&r=a'))
    expect(new URLSearchParams(keptQuery('r=b&standard=s&r=a')).getAll('r')).toEqual(['b', 'a'])
    expect(viewHref('rasa', at('scorecards/compare', 'order=score'))).toBe('/rasa/scorecards/compare?order=score')
  })

  it('has a name of 1 to 80 characters and an address of bounded length', () => {
    expect(ViewName.parse('  Monthly ')).toBe('Monthly')
    expect(ViewName.safeParse(' ').success).toBe(false)
    expect(ViewName.safeParse('x'.repeat(81)).success).toBe(false)
    expect(ViewAddress.safeParse(at('settings')).success).toBe(false)
    expect(ViewAddress.safeParse(at('scorecards', `standard=${'x'.repeat(8001)}`)).success).toBe(false)
    expect(ViewAddress.parse(at('scorecards', 'why=x&period=all'))).toEqual(at('scorecards', 'period=all'))
  })

  it('knows whose figures the page shows', () => {
    expect(targetOf(at(`scorecards/branches/${mine}`, `region=${south}`))).toEqual({ kind: 'branch', regionId: null, branchId: mine })
    expect(targetOf(at('scorecards/compare', `region=${south}&branch=${mine}`))).toEqual({ kind: 'compare', regionId: south, branchId: null })
    expect(targetOf(at('scorecards/criteria/greet', `branch=${mine}`))).toEqual({ kind: 'criterion', regionId: null, branchId: mine })
  })
})

describe('who a view opens for', () => {
  const regional = someone('regional_manager', { kind: 'regions', regionIds: [north] })
  const branchManager = someone('branch_manager', { kind: 'branches', branchIds: [mine] })

  it('follows the rules of the pages', () => {
    expect(opensFor(someone('executive'), at('scorecards'), places, false)).toBe(true)
    expect(opensFor(regional, at('scorecards'), places, true)).toBe(false)
    expect(opensFor(regional, at(`scorecards/regions/${inner}`), places, false)).toBe(true)
    expect(opensFor(regional, at(`scorecards/regions/${south}`), places, false)).toBe(false)
    expect(opensFor(regional, at('scorecards/compare', `region=${south}`), places, false)).toBe(false)
    expect(opensFor(branchManager, at(`scorecards/branches/${mine}`), places, false)).toBe(true)
    expect(opensFor(branchManager, at(`scorecards/branches/${theirs}`), places, false)).toBe(false)
    expect(opensFor(branchManager, at('scorecards/compare', `region=${north}`), places, false)).toBe(false)
    expect(opensFor(someone('shopper'), at(`scorecards/branches/${mine}`), places, false)).toBe(false)
    expect(opensFor(someone('executive'), at(`scorecards/regions/${id('77')}`), places, false)).toBe(false)
  })

  it('takes a page without a place for the network’s, unless it is one’s own and finds its part by itself', () => {
    expect(opensFor(regional, at('scorecards/compare'), places, false)).toBe(false)
    expect(opensFor(regional, at('scorecards/compare'), places, true)).toBe(true)
  })

  it('offers own and shared ones, and lets be changed what is one’s own or shared by right', () => {
    const view = { ...at(`scorecards/regions/${north}`), id: id('20'), name: 'North', ownerId: id('21'), shared: true }
    expect(seenBy(regional, [view, { ...view, shared: false }], places)).toEqual([view])
    expect(mayChange(regional, view)).toBe(false)
    expect(mayChange(someone('manager'), view)).toBe(true)
    expect(mayChange(someone('manager'), { ...view, shared: false })).toBe(false)
    expect(mayChange(regional, { ...view, ownerId: regional.userId })).toBe(true)
    expect([placeName(view, places), placeName(at('scorecards'), places)]).toEqual(['North', ''])
  })
})
