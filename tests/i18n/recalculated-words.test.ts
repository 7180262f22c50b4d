import { expect, it } from 'vitest'
import { languages } from '@/lib/domain/language'
import { breakValues } from '@/lib/domain/trend/break-values'
import { nothingBecause } from '@/lib/domain/recalculation/judge'
import { wordsIn } from '@/lib/jobs/exports/speech'

it.each(languages)('a recalculated visit’s zone is said to be that of the version it is scored by, in %s', async (language) => {
  const say = (await wordsIn(language))('why')
  const zone = (under: number | 'none') => say('visit.zone', { place: 'inside', score: '82.0', acceptable: '80', desired: '90', origin: 'x', day: '1', under })
  expect(zone(77)).toContain('77')
  expect(zone('none')).not.toContain('none')
})

it.each(languages)('a break names both versions where it goes back, and the changed ones where it goes on, in %s', async (language) => {
  const say = (await wordsIn(language))('trends')
  const broken = { from: 31, to: 57, by: [42, 57], kind: 'scoring' as const, back: true, method: false, sections: [], added: [], removed: [], meaning: [], scoring: [], joined: [] }
  const listed = (numbers: readonly number[]) => numbers.join('+')
  for (const key of ['break', 'finding'])
    for (const back of [true, false]) {
      const said = say(key, { ...breakValues({ ...broken, back }, listed), before: 'wave' })
      expect([said.includes('31'), said.includes('42+57')]).toEqual([back, !back])
    }
})

it.each(languages)('what an undo did is told of its day, and nothing is claimed of today: later ones may have moved the same visits, in %s', async (language) => {
  const say = (await wordsIn(language))('recalculation')
  const told = { previewed: { changed: 3 }, applied: { changed: 3, on: '31 May' }, undone: { on: '31 May' }, discarded: { on: '31 May' } }
  for (const [state, values] of Object.entries(told)) expect(say(`finding.${state}`, { changed: 0, on: '', ...values })).toContain(state === 'previewed' ? '3' : '31 May')
  const undone = [say('finding.undone', { on: '31 May' }), say('meansBack', { channel: 'X', old: '82.0', new: '81.7' })]
  expect(undone[1]).toMatch(/81\.7.*82\.0/)
  for (const said of undone) expect(said).not.toMatch({ en: /\b(is|are|again|now)\b/, ru: /снова|теперь|сейчас/, lt: /\bvėl\b|dabar/ }[language])
})

it.each(languages)('why there is nothing to recalculate is said in counts, and no count of nothing, in %s', async (language) => {
  const say = (await wordsIn(language))('problems')
  const said = say('recalculation_nothing', nothingBecause({ newer: 31, already: 57 }))
  expect(said.match(/\d+/g)).toEqual(['57', '31'])
  expect(say('recalculation_nothing', nothingBecause({}))).not.toMatch(/\d|\{/)
})

it.each([['ru', /волны|(?<!\p{L})он(?!\p{L})|её/u], ['lt', /bangos\b|\bjis\b/]] as const)('21 and 271 visits of closed waves are not spoken of as of one visit of one wave, in %s', async (language, one) => {
  const say = (await wordsIn(language))('recalculation')
  expect(say('closed', { count: 1 })).toMatch(one)
  for (const count of [21, 271]) expect(say('closed', { count })).not.toMatch(one)
})
