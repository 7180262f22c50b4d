import { expect, test } from 'vitest'
import type { Clause } from '@/lib/domain/standard/condition'
import type { Criterion, Section, StandardContent } from '@/lib/domain/standard/content'
import { publishProblems } from '@/lib/domain/standard/publish-check'
import { band, duration, many, number, option, plain, section, standard, steps, yesNo, zone } from '../score/build'

const s = { sectionKey: 's' }
const c = { sectionKey: 's', criterionKey: 'c' }
const alone = (criterion: Criterion) => standard([section('s', [criterion])])
const withSection = (more: Partial<Section>, criteria: Criterion[] = [yesNo('c')]) =>
  standard([section('s', criteria, more)])
const about = (...clauses: Clause[]) => ({ condition: { match: 'all' as const, clauses } })
const scenario = {
  key: 'r',
  kind: 'routine' as const,
  name: { en: 'Lunch' },
  persona: {},
  task: { en: 'Buy a soup' },
  purchase: {},
  purchaseLimitMinor: null,
  minimumStayMinutes: null,
  forbidden: {},
}
const goal = { kpi: { en: 'Guests' }, present: '', target: '', by: '2027-01-01', scoreTarget: null }

test.each<[string, StandardContent]>([
  ['the least there can be', alone(yesNo('c'))],
  [
    'every type, rightly made',
    standard(
      [
        section('s', [
          yesNo('a'),
          steps('b', [0, 5]),
          many('d', [option('x', 1, true), option('none', 0, false, true)], 1),
          plain('f', 'photo'),
          number('g', [band('late', 60, null, 0, false), band('quick', 0, 60, 5, true)], { gate: 'zeroes_section' }),
          duration('h', [band('quick', null, 60, 5, true)]),
          yesNo('c', 1, {
            gate: 'fails_visit',
            ...about(
              { about: 'answer', criterionKey: 'a', is: 'equal', value: 'yes' },
              { about: 'answer', criterionKey: 'g', is: 'at_least', value: 5000 },
              { about: 'branch', attribute: 'terrace', is: 'equal', value: 'yes' },
              { about: 'scenario', is: 'equal', value: 'routine' },
            ),
          }),
        ]),
      ],
      { zone: zone(800, 800), goal, scenarios: [scenario] },
    ),
  ],
  [
    'weighted, one section without a weight',
    standard([section('s', [yesNo('c')]), section('t', [yesNo('d')], { weightMilli: 0 })], {
      method: 'weighted_sections',
    }),
  ],
])('%s can be published', (_, content) => expect(publishProblems(content)).toEqual([]))

test.each<[string, StandardContent, string, object]>([
  ['no criteria', standard([section('s', [])]), 'no_criteria', {}],
  [
    'a prompt in another language only',
    alone(yesNo('c', 1, { prompt: { ru: 'Так ли это?' } })),
    'text_missing',
    { ...c, field: 'prompt' },
  ],
  ['a prompt of blanks', alone(yesNo('c', 1, { prompt: { en: '  ' } })), 'text_missing', { ...c, field: 'prompt' }],
  ['a section without a title', withSection({ title: {} }), 'text_missing', { ...s, field: 'title' }],
  [
    'an option without a label',
    alone(many('c', [{ ...option('x', 1, true), label: {} }], null)),
    'text_missing',
    { ...c, field: 'options.x' },
  ],
  [
    'a scenario without a task',
    standard([section('s', [yesNo('c')])], { scenarios: [{ ...scenario, task: {} }] }),
    'text_missing',
    { field: 'scenarios.r.task' },
  ],
  [
    'a goal without its KPI',
    standard([section('s', [yesNo('c')])], { goal: { ...goal, kpi: {} } }),
    'text_missing',
    { field: 'goal.kpi' },
  ],
  [
    'a goal without a date',
    standard([section('s', [yesNo('c')])], { goal: { ...goal, by: '' } }),
    'date_missing',
    { field: 'goal.by' },
  ],
  [
    'a zone the wrong way round',
    standard([section('s', [yesNo('c')])], { zone: zone(801, 800) }),
    'zone_order',
    { field: 'zone' },
  ],
  ['a section zone the wrong way round', withSection({ zone: zone(2, 1) }), 'zone_order', { ...s, field: 'zone' }],
  [
    'a zone without its date',
    withSection({ zone: { ...zone(1, 2), setOn: '' } }),
    'date_missing',
    { ...s, field: 'zone.setOn' },
  ],
  [
    'weighted sections without weights',
    { ...withSection({ weightMilli: 0 }), method: 'weighted_sections' },
    'weights_missing',
    {},
  ],
  [
    'the weight on a section of bonus alone',
    { ...withSection({}, [yesNo('c', 1, { bonus: true })]), method: 'weighted_sections' },
    'weights_missing',
    {},
  ],
  ['two sections of one key', standard([section('s', [yesNo('c')]), section('s', [yesNo('d')])]), 'duplicate_key', s],
  [
    'two criteria of one key',
    standard([section('s', [yesNo('c')]), section('t', [yesNo('c')])]),
    'duplicate_key',
    { criterionKey: 'c' },
  ],
  ['two options of one key', alone(steps('c', [1, 1])), 'duplicate_key', { ...c, field: 'options.p1' }],
  [
    'two bands of one key',
    alone(number('c', [band('b', 0, 1, 0, false), band('b', 1, 2, 1, true)])),
    'duplicate_key',
    { ...c, field: 'bands.b' },
  ],
  [
    'two scenarios of one key',
    standard([section('s', [yesNo('c')])], { scenarios: [scenario, scenario] }),
    'duplicate_key',
    { field: 'scenarios.r' },
  ],
  ['a group that is not there', alone(yesNo('c', 1, { groupKey: 'g' })), 'group_unknown', { ...c, field: 'groupKey' }],
  [
    'a group in two places',
    withSection({ groups: [{ key: 'g', title: { en: 'G' } }] }, [
      yesNo('a', 1, { groupKey: 'g' }),
      yesNo('b'),
      yesNo('c', 1, { groupKey: 'g' }),
    ]),
    'group_scattered',
    { ...s, field: 'groups.g' },
  ],
  ['a scale of one step', alone(steps('c', [5])), 'options_missing', { ...c, field: 'options' }],
  ['many without options', alone(many('c', [], null)), 'options_missing', { ...c, field: 'options' }],
  [
    'yes without no',
    alone(yesNo('c', 1, { options: [option('yes', 1, true)] })),
    'yes_no_options',
    { ...c, field: 'options' },
  ],
  [
    'an exclusive option above the cap',
    alone(many('c', [option('x', 1, true), option('y', 5, true, true)], 4)),
    'exclusive_over_cap',
    { ...c, field: 'options.y' },
  ],
  ['a number without bands', alone(number('c', [])), 'bands_missing', { ...c, field: 'bands' }],
  ['a band of nothing', alone(number('c', [band('b', 5, 5, 1, true)])), 'band_empty', { ...c, field: 'bands.b' }],
  [
    'bands with an overlap',
    alone(duration('c', [band('b', 0, 61, 1, true), band('d', 60, null, 0, false)])),
    'bands_overlap',
    { ...c, field: 'bands.d' },
  ],
  [
    'two open-ended bands',
    alone(duration('c', [band('b', 0, null, 1, true), band('d', 60, null, 0, false)])),
    'bands_overlap',
    { ...c, field: 'bands.d' },
  ],
  [
    'bands with a gap',
    alone(duration('c', [band('d', 61, null, 0, false), band('b', 0, 60, 1, true)])),
    'bands_gap',
    { ...c, field: 'bands.d' },
  ],
  [
    'a gate on a bonus',
    alone(yesNo('c', 1, { bonus: true, gate: 'fails_visit' })),
    'gate_on_bonus',
    { ...c, field: 'gate' },
  ],
  [
    'a gate on a text',
    alone(plain('c', 'text', { gate: 'fails_visit' })),
    'gate_without_mark',
    { ...c, field: 'gate' },
  ],
  [
    'a gate that nothing fails',
    alone(yesNo('c', 1, { gate: 'fails_visit', options: [option('yes', 1, true), option('no', 0, true)] })),
    'gate_without_mark',
    { ...c, field: 'gate' },
  ],
])('%s cannot', (_, content, code, place) => expect(publishProblems(content)).toEqual([{ code, place }]))
