import { describe, expect, it } from 'vitest'
import { figureText, readingSentence } from '@/components/score/score-reading'
import { scoreWords } from '@/components/score/score-words'
import { matchOptions } from '@/components/ui/combobox-match'
import english from '@/lib/i18n/messages/en/ui.json'
import lithuanian from '@/lib/i18n/messages/lt/ui.json'
import russian from '@/lib/i18n/messages/ru/ui.json'

const en = scoreWords('en', english.score)
const ru = scoreWords('ru', russian.score)
const lt = scoreWords('lt', lithuanian.score)

describe('the words of a gauge', () => {
  // DOMAIN.md §4, worked example (h): visits 88, 90, 86 and one gated to 0 whose service score is 88.
  const gated = { score: 880, official: 660, criticalFailures: 1, n: 4 }

  it('gives both figures where gates made a difference', () => {
    expect(figureText(gated, en)).toEqual({ main: '66.0 official', rest: '88.0 before 1 critical failure in 4 visits' })
    expect(figureText(gated, ru).rest).toBe('88,0 до 1 критического нарушения за 4 визита')
    expect(figureText(gated, lt).rest).toBe('88,0 prieš 1 kritinį pažeidimą per 4 vizitus')
  })

  it('gives one figure where both are the same', () => {
    expect(figureText({ ...gated, official: 880, criticalFailures: 0 }, en)).toEqual({ main: '88.0', rest: null })
  })

  it('says the whole reading in one sentence', () => {
    const reading = {
      score: 842,
      interval: { low: 790, high: 865 },
      zone: { acceptable: 800, desired: 900 },
      goal: 860,
      n: 71,
    }
    expect(readingSentence(reading, en)).toBe(
      '84.2; between 79.0 and 86.5; inside the zone, not certain; zone 80 to 90; goal 86; 71 visits',
    )
    expect(readingSentence(reading, ru)).toContain('71 визит')
  })

  it('judges nothing on too few visits and never calls an absent score zero', () => {
    const zone = { acceptable: 800, desired: 900 }
    expect(readingSentence({ score: 610, zone, n: 2, state: 'too_few' }, en)).toBe(
      '61.0; too few visits; zone 80 to 90; 2 visits',
    )
    expect(readingSentence({ score: null, zone, n: 0, state: 'no_score' }, en)).toBe(
      'no score; zone 80 to 90; 0 visits',
    )
  })
})

describe('finding an option by typing', () => {
  const options = ['Vilnius, Pilies 3', 'Šiauliai, Vilniaus 140', 'Alytus, Pulko 14'].map((label) => ({
    value: label,
    label,
  }))

  it('overlooks accents and case, and puts beginnings first', () => {
    expect(matchOptions(options, 'siauliai', 10).map(({ label }) => label)).toEqual(['Šiauliai, Vilniaus 140'])
    expect(matchOptions(options, 'VILNI', 10).map(({ label }) => label)).toEqual([
      'Vilnius, Pilies 3',
      'Šiauliai, Vilniaus 140',
    ])
    expect(matchOptions(options, '14 pulko', 10)).toHaveLength(1)
    expect(matchOptions(options, '', 2)).toHaveLength(2)
  })
})
