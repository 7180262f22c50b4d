import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareVersions } from '@/lib/domain/standard/compare/compare-versions'
import type { StandardContent } from '@/lib/domain/standard/content'
import { trendOf, type TrendBreak } from '@/lib/domain/trend/score-trend'
import type { Chain } from '@/lib/domain/trend/version-chain'
import { arbitraryContent } from '../score/arbitrary-standard'
import { option, section, standard, steps, yesNo, zone } from '../score/build'

const chain = (...versions: (StandardContent | { content: StandardContent; meant: string[] })[]): Chain =>
  versions.map((one, at) => ('content' in one ? { number: at + 1, ...one } : { number: at + 1, content: one, meant: [] }))
const base = standard([section('meet', [yesNo('hello'), yesNo('smile')]), section('end', [steps('bye', [0, 5, 10])])])
const withMeet = (criteria: StandardContent['sections'][number]['criteria'], more: Partial<StandardContent> = {}): StandardContent => ({
  ...base, ...more, sections: [{ ...base.sections[0]!, criteria }, base.sections[1]!],
})
const reworded = withMeet([{ ...yesNo('hello'), prompt: { en: 'Was the guest greeted?' } }, yesNo('smile')])

describe('a total joins across wording only', () => {
  test.each<[string, Chain, Partial<TrendBreak> | null]>([
    ['nothing changed', chain(base, base), null],
    ['words', chain(base, reworded), null],
    ['words that mean something else', chain(base, { content: reworded, meant: ['hello'] }), { kind: 'meaning', meaning: ['hello'], joined: ['end'], by: [2] }],
    ['order, zone and goal, which are beside the score', chain(base, { ...base, zone: zone(700, 900), sections: [...base.sections].reverse() }), null],
    ['a weight', chain(base, withMeet([{ ...yesNo('hello'), weightMilli: 2_000 }, yesNo('smile')])), { kind: 'scoring', scoring: ['hello'], joined: ['end'] }],
    ['points', chain(base, withMeet([yesNo('hello', 3), yesNo('smile')])), { kind: 'scoring', scoring: ['hello'] }],
    ['a gate', chain(base, withMeet([yesNo('hello', 1, { gate: 'fails_visit' }), yesNo('smile')])), { kind: 'scoring', scoring: ['hello'] }],
    ['a criterion more', chain(base, withMeet([yesNo('hello'), yesNo('smile'), yesNo('name')])), { kind: 'scoring', added: ['name'], joined: ['end'] }],
    ['a criterion less', chain(base, withMeet([yesNo('hello')])), { kind: 'scoring', removed: ['smile'], joined: ['end'] }],
    ['an option more', chain(base, withMeet([yesNo('hello', 1, { type: 'choice_one', options: [option('yes', 1, true), option('no', 0, false), option('half', 0, false)] }), yesNo('smile')])), { kind: 'meaning', meaning: ['hello'] }],
    ['the method', chain(base, { ...base, method: 'weighted_sections' }), { kind: 'scoring', method: true, joined: ['meet', 'end'] }],
    ['a criterion in another section', chain(base, standard([section('meet', [yesNo('hello')]), section('end', [steps('bye', [0, 5, 10]), yesNo('smile')])])), { kind: 'scoring', scoring: ['smile'], joined: [] }],
  ])('%s', (_, versions, expected) => {
    const found = trendOf(versions).breakOf(1, 2)
    if (expected === null) expect(found).toBeNull()
    else expect(found).toMatchObject({ from: 1, to: 2, ...expected })
  })

  test('turning the steps of a scale round breaks the total, its section and the one that is asked by it; without a condition nothing', () => {
    const mood = steps('mood', [0, 5, 10])
    const bye = yesNo('bye', 1, { condition: { match: 'all', clauses: [{ about: 'answer', criterionKey: 'mood', is: 'at_most', value: 'p0' }] } })
    const asked = (scale: typeof mood, end: typeof bye) => standard([section('meet', [scale]), section('end', [end]), section('more', [yesNo('hello')])])
    const turned = { ...mood, options: [...mood.options].reverse() }
    expect(trendOf(chain(asked(mood, bye), asked(turned, bye))).breakOf(1, 2)).toMatchObject({ kind: 'scoring', scoring: ['mood'], joined: ['more'] })
    expect(trendOf(chain(asked(mood, yesNo('bye')), asked(turned, yesNo('bye')))).breakOf(1, 2)).toBeNull()
  })

  test('the weight of a section breaks the total of weighted sections, not the section', () => {
    const weighted: StandardContent = { ...base, method: 'weighted_sections' }
    const versions = chain(weighted, { ...weighted, sections: [{ ...weighted.sections[0]!, weightMilli: 400 }, weighted.sections[1]!] })
    const trend = trendOf(versions)
    expect(trend.breakOf(1, 2)).toMatchObject({ sections: ['meet'], joined: ['meet', 'end'] })
    // Pooled points do not look at it.
    const pooled = chain(base, { ...base, sections: [{ ...base.sections[0]!, weightMilli: 400 }, base.sections[1]!] })
    expect(trendOf(pooled).breakOf(1, 2)).toBeNull()
  })

  test('it agrees with what the author was told of two versions, whichever way round it is asked', () => {
    fc.assert(fc.property(arbitraryContent, arbitraryContent, (before, after) => {
      const { counts } = compareVersions(before, after, 'en')
      const trend = trendOf(chain(before, after))
      expect(trend.breakOf(1, 2) === null).toBe(counts.meaning + counts.scoring === 0)
      const on = trend.breakOf(1, 2)
      expect(on?.back ?? false).toBe(false)
      expect(trend.breakOf(2, 1)).toEqual(on && { ...on, back: true })
      // A section that joins gives the same figure under both versions, whatever else changed.
      const sectionOf = (content: StandardContent, key: string) => content.sections.find((one) => one.key === key)!
      for (const key of trend.breakOf(1, 2)?.joined ?? []) {
        const alone = [before, after].map((content) => ({ ...content, method: 'pooled' as const, sections: [sectionOf(content, key)] }))
        expect(trendOf(chain(alone[0]!, alone[1]!)).breakOf(1, 2)).toBeNull()
      }
    }), { numRuns: 150 })
  })
})

describe('over a chain of several', () => {
  const heavier = withMeet([{ ...yesNo('hello'), weightMilli: 2_000 }, yesNo('smile')])

  test('every version that changed what a score means is named', () => {
    const lighter = withMeet([{ ...yesNo('hello'), weightMilli: 2_000 }, { ...yesNo('smile'), weightMilli: 500 }])
    expect(trendOf(chain(base, reworded, heavier, lighter)).breakOf(1, 4)).toMatchObject({ from: 1, to: 4, by: [3, 4], scoring: ['hello', 'smile'] })
  })

  test('what was changed and taken back joins again; what lies between does not', () => {
    const trend = trendOf(chain(base, heavier, base))
    expect(trend.breakOf(1, 3)).toBeNull()
    expect(trend.groups([3, 2, 1])).toEqual([[1, 3], [2]])
  })

  test('a meaning said by a version between counts over all of them', () => {
    const again = withMeet([{ ...yesNo('hello'), prompt: { en: 'Was the guest greeted by name?' } }, yesNo('smile')])
    expect(trendOf(chain(base, { content: reworded, meant: ['hello'] }, again)).breakOf(1, 3)).toMatchObject({ kind: 'meaning', by: [2] })
  })

  test('two figures join only when every version in them does', () => {
    const trend = trendOf(chain(base, reworded, heavier))
    expect(trend.breakBetween([1], [2])).toBeNull()
    expect(trend.breakBetween([1, 2], [2])).toBeNull()
    expect(trend.breakBetween([1, 2], [2, 3])).toMatchObject({ from: 1, to: 3, by: [3] })
    // A figure that mixes both measures is comparable with neither.
    expect(trend.breakBetween([1, 3], [3])).toMatchObject({ from: 1, to: 3 })
    expect(trend.breakBetween([3], [3])).toBeNull()
  })

  test('a version that is not there is no silent join', () => expect(() => trendOf(chain(base)).breakOf(1, 2)).toThrow(RangeError))
})
