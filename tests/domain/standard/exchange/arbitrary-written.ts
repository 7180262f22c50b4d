import fc from 'fast-check'
import { languages, type Text } from '@/lib/domain/language'
import type { Clause } from '@/lib/domain/standard/condition'
import { chainLinks, type Criterion, type Goal, type ScenarioContent, type StandardContent } from '@/lib/domain/standard/content'
import { arbitraryContent } from '../../score/arbitrary-standard'

/** As a field keeps it: without blanks around it; among them what a spreadsheet would take for a formula. */
export const words = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('=1+1', '-5', "'=1", "''@x", 'gerai;=1+1', 'List:\n- one,\n"- two"', "a, '-1", '+370 600', 'Поздоровались за 30 секунд, "сразу"', 'Ar pasisveikino?\nKada?', '🙂;|', 'אב', 'one\ttwo', 'Line\n\nand "line"', '1/2', '007', 'true', '2026-03-29', '1e5', '_x0041_', 'constructor', '__proto__', 'one\r\ntwo', 'up\u000bdown', 'a_x005F_b', '_x000D_', '<b>&amp;</b>')).map((said) => said.replaceAll('\0', '').trim())
const text: fc.Arbitrary<Text> = fc
  .record({ en: words, ru: words, lt: words }, { requiredKeys: [] })
  .map((said) => Object.fromEntries(Object.entries(said).filter(([, one]) => one !== '')))
/** What a stable key may be: see `Key`. */
const key = fc.stringMatching(/^[A-Za-z0-9_.-]{1,12}$/).filter((one) => one !== '__proto__')
const ask = fc.oneof(fc.constantFrom({ when: 'never' as const }, { when: 'on_fail' as const }, { when: 'always' as const }), fc.integer({ min: 2, max: 1_000 }).map((k) => ({ when: 'one_in' as const, k })))
const day = fc.constantFrom('', '2026-03-29')
const goal: fc.Arbitrary<Goal> = fc.record({ kpi: text, present: words, target: words, by: day, scoreTarget: fc.option(fc.integer({ min: 0, max: 1_000 })) })
const scenario: fc.Arbitrary<ScenarioContent> = fc.record({
  key, kind: fc.constantFrom('routine', 'complaint', 'return'), name: text, persona: text, task: text, purchase: text, forbidden: text,
  purchaseLimitMinor: fc.option(fc.nat(100_000)), minimumStayMinutes: fc.option(fc.nat(1_440)),
})
const zone = fc.option(fc.record({ acceptable: fc.integer({ min: 0, max: 1_000 }), desired: fc.integer({ min: 0, max: 1_000 }), origin: fc.constantFrom('customer_survey' as const, 'management' as const, 'template' as const), setOn: day, author: words }))

/** Clauses of every kind, whether or not they could hold: a file keeps a draft as it is. */
const clause: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({ about: fc.constant('answer' as const), criterionKey: key, is: fc.constantFrom('equal', 'not_equal', 'at_least', 'at_most'), value: fc.oneof(key, fc.integer({ min: -5_000, max: 5_000 })) }),
  fc.record({ about: fc.constant('branch' as const), attribute: words, is: fc.constantFrom('equal', 'not_equal'), value: words }),
  fc.record({ about: fc.constant('scenario' as const), is: fc.constantFrom('equal', 'not_equal'), value: fc.constantFrom('routine', 'complaint', 'return') }),
)
const condition = fc.option(fc.record({ match: fc.constantFrom('all' as const, 'any' as const), clauses: fc.array(clause, { maxLength: 3 }) }))
const plainTypes = fc.constantFrom('time' as const, 'text' as const, 'photo' as const, 'sound' as const, 'place' as const)
const decimals = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const)
/** Whatever a kind of criterion has of its own. */
const own = fc.record({ plain: plainTypes, recommends: fc.constantFrom('no' as const, 'recorded' as const, 'counts' as const), decimals, link: fc.option(fc.constantFrom(...chainLinks)), condition, exclusive: fc.option(fc.boolean(), { nil: undefined }) })

/** A standard of the score's tests, with everything said that is not figures. */
export const writtenStandard: fc.Arbitrary<StandardContent> = fc
  .tuple(arbitraryContent, fc.infiniteStream(text), fc.infiniteStream(words), fc.infiniteStream(ask), fc.infiniteStream(zone), fc.option(goal), fc.array(scenario, { maxLength: 3 }), fc.option(fc.nat(10_000_000)), fc.infiniteStream(fc.boolean()), fc.infiniteStream(own), fc.integer({ min: 0, max: 2 }))
  .map(([content, texts, plain, asks, zones, aim, scenarios, statedTotalMilli, coins, owns, leading]) => {
    const next = <One>(stream: Iterator<One>) => stream.next().value as One
    return {
      ...content, baseLanguage: languages[leading] ?? 'en', goal: aim, scenarios, statedTotalMilli, zone: next(zones),
      sections: content.sections.map((section) => ({
        ...section, title: next(texts), intro: next(texts), zone: next(zones),
        groups: next(coins) ? [{ key: 'g.1', title: next(texts) }] : [],
        criteria: section.criteria.map((criterion) => varied(criterion, next(owns))).map((criterion) => ({
          ...criterion, name: next(texts), prompt: next(texts), guidance: next(texts), chainOwner: next(plain), photo: next(asks), comment: next(asks),
          required: next(coins), couldNotCheck: next(coins), groupKey: next(coins) ? 'g.1' : null, examplePhoto: next(coins) ? 'b1f5' : null,
          ...('options' in criterion ? { options: criterion.options.map((option) => ({ ...option, label: next(texts) })) } : {}),
          ...('unit' in criterion ? { unit: next(texts) } : {}),
        })),
      })),
    } as StandardContent
  })

function varied(criterion: Criterion, { plain, recommends, decimals: places, link, condition: when, exclusive }: Own): Criterion {
  const shared = { chainLink: link, condition: when ?? criterion.condition }
  if (criterion.type === 'choice_many') return { ...criterion, ...shared, options: criterion.options.map(({ exclusive: _, ...option }) => (exclusive === undefined ? option : { ...option, exclusive })) }
  if (criterion.type === 'number') return { ...criterion, ...shared, decimals: places }
  if (criterion.type === 'duration' && recommends === 'counts') return { ...criterion, ...shared, type: 'recommendation', bands: criterion.bands.map((band) => ({ ...band, from: band.from && band.from * 100, to: band.to && band.to * 100 })) }
  if (!('options' in criterion || 'bands' in criterion) && recommends === 'recorded') return { ...criterion, ...shared, type: 'recommendation', weightMilli: 0, bands: [] }
  return 'options' in criterion || 'bands' in criterion ? { ...criterion, ...shared } : { ...criterion, ...shared, type: plain }
}
type Own = typeof own extends fc.Arbitrary<infer One> ? One : never
