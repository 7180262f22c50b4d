import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language, Text } from '@/lib/domain/language'
import type { Change, ChangeClass } from '@/lib/domain/standard/compare/change'
import { compareVersions } from '@/lib/domain/standard/compare/compare-versions'
import type { Criterion, Section, StandardContent } from '@/lib/domain/standard/content'
import { contentChanges } from '@/lib/domain/standard/revision-kind'
import { arbitraryContent } from '../../score/arbitrary-standard'
import { band, many, number, option, section, standard, steps, yesNo, zone } from '../../score/build'

const one = (criterion: Criterion, more: Partial<Section> = {}) => standard([section('s', [yesNo('first'), criterion], more)])
const changesOf = (before: StandardContent, after: StandardContent, meant: string[] = []): Change[] => {
  const { settings, sections, scenarios } = compareVersions(before, after, 'en', new Set(meant))
  return [...settings, ...[...sections, ...sections.flatMap(({ criteria }) => criteria), ...scenarios].flatMap(({ changes }) => changes)]
}
const told = (before: StandardContent, after: StandardContent, meant: string[] = []) =>
  changesOf(before, after, meant).map((change) => [change.field, change.class])

const plain = yesNo('c')
const scale = steps('c', [0, 5, 10])
/** Another question is asked from the middle step on. */
const asking = (criterion: Criterion) =>
  standard([section('s', [criterion, yesNo('d', 1, { condition: { match: 'all', clauses: [{ about: 'answer', criterionKey: 'c', is: 'at_least', value: 'p5' }] } })])])
const bands = number('c', [band('few', 0, 5, 4, true), band('lots', 5, null, 0, false)])
const scenario = {
  key: 'usual', kind: 'routine' as const, name: { en: 'A coffee' }, persona: {}, task: { en: 'Order' }, purchase: {}, purchaseLimitMinor: 500,
  minimumStayMinutes: null, forbidden: {},
}

test.each<[string, StandardContent, StandardContent, [string, ChangeClass][]]>([
  ['a question reworded', one(plain), one({ ...plain, prompt: { en: 'Is it so?' } }), [['prompt', 'wording']]],
  ['a translation added', one(plain), one({ ...plain, prompt: { ...plain.prompt, lt: 'Ar taip?' } }), [['prompt', 'wording']]],
  ['a weight', one(plain), one({ ...plain, weightMilli: 2000 }), [['weight', 'scoring']]],
  ['points of an option', one(plain), one({ ...plain, options: [option('yes', 2, true), option('no', 0, false)] }), [['optionWorth', 'scoring']]],
  ['a mark of an option', one(plain), one({ ...plain, options: [option('yes', 1, true), option('no', 0, true)] }), [['optionWorth', 'scoring']]],
  ['an anchor reworded', one(scale), one({ ...scale, options: scale.options.map((each, index) => (index === 1 ? { ...each, label: { en: 'fair' } } : each)) }), [['optionLabel', 'wording']]],
  ['a step more', one(scale), one(steps('c', [0, 5, 7, 10])), [['option', 'meaning']]],
  ['steps turned round', one(scale), one({ ...scale, options: [...scale.options].reverse() }), [['optionOrder', 'aside']]],
  ['steps turned round that a condition goes by', asking(scale), asking({ ...scale, options: [...scale.options].reverse() }), [['optionOrder', 'scoring']]],
  ['steps turned round on one side of what a condition goes by', asking(steps('c', [0, 5, 7, 10])), asking(steps('c', [0, 5, 10, 7])), [['optionOrder', 'aside']]],
  ['another type', one(plain), one({ ...plain, type: 'choice_one' }), [['type', 'meaning']]],
  ['a cap', one(many('c', [option('x', 1, true)], null)), one(many('c', [option('x', 1, true)], 1)), [['cap', 'scoring']]],
  ['an edge of bands', one(bands), one(number('c', [band('few', 0, 6, 4, true), band('lots', 6, null, 0, false)])), [['band', 'scoring'], ['band', 'scoring']]],
  ['a band less', one(bands), one(number('c', [band('few', 0, 5, 4, true)])), [['band', 'scoring']]],
  ['bands under new keys', one(bands), one(number('c', [band('b1', 0, 5, 4, true), band('b2', 5, null, 1, false)])), [['band', 'scoring']]],
  ['bands in another order', one(bands), one({ ...bands, bands: [...bands.bands].reverse() }), [['band', 'scoring'], ['band', 'scoring']]],
  ['a gate', one(plain), one({ ...plain, gate: 'fails_visit' }), [['gate', 'scoring']]],
  ['not applicable', one(plain), one({ ...plain, notApplicable: 'zero' }), [['notApplicable', 'scoring']]],
  ['could not check', one(plain), one({ ...plain, couldNotCheck: false }), [['couldNotCheck', 'scoring']]],
  ['a bonus', one(plain), one({ ...plain, bonus: true }), [['bonus', 'scoring']]],
  ['evidence', one(plain), one({ ...plain, photo: { when: 'one_in', k: 4 } }), [['photo', 'aside']]],
  ['a rule of comments', one(plain), one({ ...plain, comment: { when: 'on_fail' } }), [['comment', 'aside']]],
  ['must be answered, of what scores', one(plain), one({ ...plain, required: false }), [['required', 'scoring']]],
  ['must be answered, of a gate that earns nothing', one({ ...plain, weightMilli: 0, gate: 'fails_visit' }), one({ ...plain, weightMilli: 0, gate: 'fails_visit', required: false }), [['required', 'scoring']]],
  ['must be answered, of what is recorded alone', one({ ...plain, weightMilli: 0 }), one({ ...plain, weightMilli: 0, required: false }), [['required', 'aside']]],
  ['the link and its owner', one(plain), one({ ...plain, chainLink: 'people', chainOwner: 'Training' }), [['chainLink', 'aside'], ['chainOwner', 'aside']]],
  ['an example photo', one(plain), one({ ...plain, examplePhoto: 'p1' }), [['examplePhoto', 'wording']]],
  ['another example photo', one({ ...plain, examplePhoto: 'p1' }), one({ ...plain, examplePhoto: 'p2' }), [['otherExamplePhoto', 'wording']]],
  ['a condition', one(plain), one({ ...plain, condition: { match: 'all', clauses: [{ about: 'answer', criterionKey: 'first', is: 'equal', value: 'yes' }] } }), [['condition', 'scoring']]],
  ['a group', one(plain, { groups: [{ key: 'g', title: { en: 'Till' } }] }), one({ ...plain, groupKey: 'g' }, { groups: [{ key: 'g', title: { en: 'Till' } }] }), [['group', 'aside']]],
  ['a pass mark', one(plain), one(plain, { passMark: { level: 800, effect: 'fails_visit' } }), [['passMark', 'scoring']]],
  ['a section for complaints', one(plain), one(plain, { onlyInScenarios: ['complaint'] }), [['onlyInScenarios', 'scoring']]],
  ['a zone of a section', one(plain), one(plain, { zone: zone(700, 900) }), [['zone', 'aside']]],
  ['a title', one(plain), one(plain, { title: { en: 'Meeting' } }), [['title', 'wording']]],
  ['a weight of a section, pooled', one(plain), one(plain, { weightMilli: 5 }), [['sectionWeight', 'aside']]],
  ['the method', one(plain), { ...one(plain), method: 'weighted_sections' }, [['method', 'scoring']]],
  ['the zone', one(plain), { ...one(plain), zone: zone(700, 900) }, [['zone', 'aside']]],
  ['the goal', one(plain), { ...one(plain), goal: { kpi: { en: 'Return' }, present: '40', target: '50', by: '2026-12-01', scoreTarget: 850 } },
    [['goalKpi', 'aside'], ['goalPresent', 'aside'], ['goalTarget', 'aside'], ['goalBy', 'aside'], ['goalScore', 'aside']]],
  ['a stated total', one(plain), { ...one(plain), statedTotalMilli: 244_000 }, [['statedTotal', 'aside']]],
  ['a scenario', { ...one(plain), scenarios: [scenario] }, { ...one(plain), scenarios: [{ ...scenario, task: { en: 'Order two' }, purchaseLimitMinor: 900 }] },
    [['scenario_task', 'wording'], ['scenario_limit', 'aside']]],
])('%s', (_, before, after, changes) => {
  expect(told(before, after)).toEqual(changes)
})

test('publishing says the same of steps turned round: scoring where a condition takes others of them, else nothing', () => {
  const kinds = (before: StandardContent, after: StandardContent) => contentChanges(before, after).criteria.map(({ key, kind }) => [key, kind])
  const turned = { ...scale, options: [...scale.options].reverse() }
  expect(kinds(asking(scale), asking(turned))).toEqual([['c', 'scoring'], ['d', 'same']])
  expect(kinds(one(scale), one(turned))).toEqual([['first', 'same'], ['c', 'same']])
  // Where the condition stood in one of the two versions alone.
  expect(kinds(asking(scale), standard([section('s', [turned])]))).toEqual([['c', 'scoring']])
})

const recorded = { ...plain, weightMilli: 0 }
test.each<[string, Criterion, Criterion, { kind: string; mayBeMeaning: boolean; aside?: true }]>([
  ['nothing', plain, plain, { kind: 'same', mayBeMeaning: false }],
  ['words', plain, { ...plain, guidance: { en: 'Look first.' } }, { kind: 'wording', mayBeMeaning: true }],
  ['words and a rule of photos', plain, { ...plain, guidance: { en: 'Look first.' }, photo: { when: 'always' } }, { kind: 'wording', mayBeMeaning: true }],
  ['a rule of photos', plain, { ...plain, photo: { when: 'always' } }, { kind: 'same', mayBeMeaning: false, aside: true }],
  ['a rule of comments', plain, { ...plain, comment: { when: 'one_in', k: 3 } }, { kind: 'same', mayBeMeaning: false, aside: true }],
  ['link and owner', plain, { ...plain, chainLink: 'process', chainOwner: 'Shift lead' }, { kind: 'same', mayBeMeaning: false, aside: true }],
  ['must be answered, of what scores', plain, { ...plain, required: false }, { kind: 'scoring', mayBeMeaning: false }],
  ['must be answered, of what is recorded alone', recorded, { ...recorded, required: false }, { kind: 'same', mayBeMeaning: false, aside: true }],
  ['must be answered, of a bare gate', { ...recorded, gate: 'zeroes_visit' }, { ...recorded, gate: 'zeroes_visit', required: false }, { kind: 'scoring', mayBeMeaning: false }],
  ['could not check', plain, { ...plain, couldNotCheck: false }, { kind: 'scoring', mayBeMeaning: false }],
])('publishing, when %s changed', (_, was, now, said) => {
  const { key, kind, mayBeMeaning, aside } = contentChanges(one(was), one(now)).criteria[1]!
  expect({ key, kind, mayBeMeaning, ...(aside ? { aside } : {}) }).toEqual({ key: 'c', ...said })
})

test('a weight of a section counts where sections are weighted', () => {
  const weighted = (weightMilli: number) => standard([section('s', [plain], { weightMilli })], { method: 'weighted_sections' })
  expect(told(weighted(1), weighted(2))).toEqual([['sectionWeight', 'scoring']])
})

test('what the author said means something else is meaning; figures stay scoring', () => {
  expect(told(one(plain), one({ ...plain, prompt: { en: 'Other?' }, weightMilli: 5 }), ['c'])).toEqual([['prompt', 'meaning'], ['weight', 'scoring']])
})

describe('parts that come, go and move', () => {
  const [a, b, c] = [yesNo('a'), yesNo('b'), yesNo('c')]
  const parts = (before: Section[], after: Section[]) =>
    compareVersions(standard(before), standard(after), 'en').sections.map(({ key, state, criteria, changes }) => [
      key, state, changes.map(({ field }) => field), criteria.map((one) => [one.key, one.state, one.class, one.changes.map(({ field }) => field)]),
    ])
  test('a criterion moved, one added, one removed', () => {
    expect(parts([section('s', [a, b, c])], [section('s', [c, a, yesNo('d')])])).toEqual([
      ['s', 'kept', [], [['c', 'kept', 'aside', ['place']], ['d', 'added', 'scoring', []], ['b', 'removed', 'scoring', []]]],
    ])
  })
  test('a place is told by the neighbour before it, and one that moved along with its neighbour is not told again', () => {
    const keys = (letters: string) => section('s', [...letters].map((key) => yesNo(key, 1, { name: { en: key } })))
    const moves = (before: string, after: string) =>
      changesOf(standard([keys(before)]), standard([keys(after)])).map((change) =>
        change.how === 'value' ? [change.before, change.after].map((place) => (place.as === 'place' ? place.after : '')).join('>') : '',
      )
    expect(moves('abc', 'cab')).toEqual(['b>'])
    expect(moves('abc', 'cba')).toEqual(['b>', 'a>c'])
    expect(moves('ambcd', 'bcdam')).toEqual(['>d'])
  })
  test('into another section is scoring', () => {
    expect(parts([section('s', [a, b]), section('t', [c])], [section('s', [a]), section('t', [c, b])])).toEqual([
      ['t', 'kept', [], [['b', 'kept', 'scoring', ['place']]]],
    ])
  })
  test('sections', () => {
    expect(parts([section('s', [a]), section('t', [b]), section('u', [c])], [section('t', [b]), section('s', [a]), section('v', [])])).toEqual([
      ['t', 'kept', ['sectionPlace'], []], ['v', 'added', [], []], ['u', 'removed', [], [['c', 'removed', 'scoring', []]]],
    ])
  })
  test('counts: a part that came is one change', () => {
    expect(compareVersions(standard([section('s', [a])]), standard([section('s', [{ ...a, weightMilli: 3, name: { en: 'A' } }, b])]), 'en').counts).toEqual({
      meaning: 0, scoring: 2, wording: 1, aside: 0,
    })
  })
})

test('a condition names the question and the answer as they read in its own version', () => {
  const asked = (name: string) =>
    standard([section('s', [yesNo('first', 1, { name: { en: name } }), { ...plain, condition: { match: 'all', clauses: [{ about: 'answer', criterionKey: 'first', is: 'equal', value: 'yes' }] } }])])
  expect(told(asked('Old'), asked('New'))).toEqual([['name', 'wording']])
  expect(changesOf(one(plain), asked('New')).find(({ field }) => field === 'condition')).toMatchObject({
    before: { as: 'nothing' },
    after: { as: 'condition', match: 'all', clauses: [{ about: 'answer', question: 'New', is: 'equal', value: { words: 'yes' } }] },
  })
})

/** The order of keys in an object says nothing, as the database keeps its own. */
const shuffled = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(shuffled)
  : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).reverse().map(([key, part]) => [key, shuffled(part)]))
  : value

test('nothing is told of equal versions, something of any two that differ, and the classes are those of publishing', () => {
  fc.assert(
    fc.property(arbitraryContent, arbitraryContent, (before, after) => {
      expect(changesOf(before, shuffled(before) as StandardContent)).toEqual([])
      const { counts, sections } = compareVersions(before, after, 'en')
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
      expect(total > 0).toBe(JSON.stringify(shuffled(before)) !== JSON.stringify(shuffled(after)))
      const compared = new Map(sections.flatMap(({ criteria }) => criteria.map((part) => [part.key, part])))
      for (const { key, kind, aside } of contentChanges(before, after).criteria) {
        const part = compared.get(key)
        expect([key, aside ?? false]).toEqual([key, kind === 'same' && (part?.changes ?? []).some(({ field }) => field !== 'place')])
        if (kind === 'new') expect(part?.state).toBe('added')
        else expect([key, part?.class ?? 'aside']).toEqual([key, kind === 'same' ? 'aside' : kind])
      }
    }),
    { numRuns: 500 },
  )
}, 60_000)

test('what changed is named in the language asked for, the base language standing in', () => {
  const name: Text = { en: 'Greeted', ru: 'Встретили' }
  const [before, after] = [standard([section('s', [yesNo('a', 1, { name }), yesNo('gone', 1, { prompt: name })])]), standard([section('s', [yesNo('a', 2, { name })])])]
  const names = (language?: Language) => {
    const { criteria, removed } = contentChanges(before, after, { language })
    return [...criteria, ...removed].map(({ name }) => name)
  }
  expect([names(), names('ru'), names('lt')]).toEqual([['Greeted', 'Greeted'], ['Встретили', 'Встретили'], ['Greeted', 'Greeted']])
})

test('where steps were turned round, the questions that are asked of other visits are named, once each', () => {
  const [before, after] = [asking(scale), asking({ ...scale, options: [...scale.options].reverse() })]
  expect(compareVersions(before, after, 'en').sections[0]!.criteria.map(({ key, changes }) => [key, changes.map(({ asks }) => asks)])).toEqual([['c', [['Is d so?']]]])
  expect(contentChanges(before, after).criteria.map(({ key, asks }) => [key, asks])).toEqual([['c', ['Is d so?']], ['d', undefined]])
  expect(compareVersions(one(scale), one({ ...scale, options: [...scale.options].reverse() }), 'en').sections[0]!.criteria[0]!.changes[0]!.asks).toBeUndefined()
})
