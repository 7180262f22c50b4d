import { describe, expect, it } from 'vitest'
import { industries } from '@/lib/domain/industry'
import { languages, type Text } from '@/lib/domain/language'
import { criteriaOf, type Band, type Criterion, type StandardContent } from '@/lib/domain/standard/content'
import { isJudged, isScored } from '@/lib/domain/standard/judged'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import { publishProblems } from '@/lib/domain/standard/publish-check'
import { templates } from '@/lib/domain/templates/catalogue'
import { ownerWords } from '@/lib/domain/templates/owner-words'
import { ownersIn } from '@/lib/domain/templates/owners-in'

const bestPointsMilli = (criterion: Criterion): number => {
  if (criterion.type === 'choice_many') {
    const sum = criterion.options.reduce((total, option) => total + Math.max(0, option.pointsMilli), 0)
    return Math.min(criterion.capMilli ?? sum, sum)
  }
  if ('options' in criterion) return Math.max(...criterion.options.map((option) => option.pointsMilli))
  return 'bands' in criterion ? Math.max(...criterion.bands.map((band) => band.pointsMilli)) : 0
}

const scoredOf = (content: StandardContent) => criteriaOf(content).filter(isScored)

/** Every Text in the document: any object that carries the base language. */
function textsIn(value: unknown, path: string): [path: string, text: Text][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value) return [[path, value as Text]]
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`))
}

const gapless = (bands: Band[]) =>
  bands[0]?.from === null &&
  bands.at(-1)?.to === null &&
  bands.every((band, index) => index === 0 || (band.from !== null && band.from === bands[index - 1]?.to))

it('offers each template under its own key, of a trade an organisation can belong to', () => {
  const keys = templates.map((template) => template.key)
  expect(keys.toSorted()).toEqual(
    [
      'cafe',
      'pharmacy',
      'bank_branch',
      'retail_shop',
      'restaurant',
      'hotel',
      'car_service',
      'clinic',
      'education',
      'airport_counter',
      'public_office',
      'telephone_line',
    ].toSorted(),
  )
  expect(new Set(keys).size).toBe(keys.length)
  for (const { industry } of templates) expect(industries).toContain(industry)
})

describe.each(templates)('the template $key', ({ content, minutes, name, description }) => {
  const criteria = criteriaOf(content)

  it('has 25 to 40 criteria in at least five sections', () => {
    expect(criteria.length).toBeGreaterThanOrEqual(25)
    expect(criteria.length).toBeLessThanOrEqual(40)
    expect(content.sections.length).toBeGreaterThanOrEqual(5)
    for (const section of content.sections) expect(section.criteria.some(isScored), section.key).toBe(true)
  })

  it('speaks all three languages everywhere', () => {
    const texts = textsIn({ name, description, content }, 'template')
    expect(texts.length).toBeGreaterThan(criteria.length * 3)
    for (const [path, text] of texts) {
      for (const language of languages) expect(text[language]?.trim(), `${path} ${language}`).toBeTruthy()
      expect(text.ru, path).not.toMatch(/[a-z]/)
      expect(text.ru, path).not.toMatch(/[ąčęėįšųūž]/i)
      expect(`${text.en}${text.lt}`, path).not.toMatch(/[а-яё]/i)
    }
  })

  it('leaves nothing in English in another language, nor a text that says the same in two', () => {
    const english = /(?<!\p{L})(?:the|and|you|your|was|were|with|did|not|for|from|staff|shopper|guest|yes)(?!\p{L})/iu
    for (const [path, { en = '', ru, lt = '' }] of textsIn({ name, description, content }, 'template')) {
      expect(lt, path).not.toMatch(english)
      expect(lt, path).not.toMatch(/[wqx]/i)
      // Letters of one alphabet in a word: a Latin "c" or "o" looks like a Cyrillic one.
      for (const text of [ru, en, lt]) expect(text, path).not.toMatch(/[a-zà-ž][а-яё]|[а-яё][a-zà-ž]/i)
      if (/\s/.test(en)) expect([ru, lt], path).not.toContain(en)
    }
  })

  it('has the same sentences in every language: as many questions, numbers and quoted answers', () => {
    const figures = (text = '') => (text.match(/\d+/g) ?? []).length
    for (const criterion of criteria) {
      const { en = '', ru = '', lt = '' } = criterion.prompt
      expect([ru, lt].map((text) => text.endsWith('?')), criterion.key).toEqual([en.endsWith('?'), en.endsWith('?')])
      expect([figures(ru), figures(lt)], `${criterion.key}: ${en}`).toEqual([figures(en), figures(en)])
    }
  })

  it('names the owners of its service chain in the language it is begun in, and changes nothing else', () => {
    const ownersOf = (language: (typeof languages)[number]) => criteriaOf(ownersIn(content, language, ownerWords)).flatMap(({ chainOwner }) => (chainOwner ? [chainOwner] : []))
    expect(ownersIn(content, 'en', ownerWords)).toEqual(content)
    expect(ownersOf('ru').length).toBe(ownersOf('en').length)
    for (const owner of ownersOf('ru')) expect(owner).toMatch(/^[А-ЯЁа-яё -]+$/)
    for (const owner of ownersOf('lt')) expect(ownersOf('en')).not.toContain(owner)
    const without = (one: StandardContent) => ({ ...one, sections: one.sections.map((section) => ({ ...section, criteria: section.criteria.map((each) => ({ ...each, chainOwner: '' })) })) })
    expect(without(ownersIn(content, 'lt', ownerWords))).toEqual(without(content))
  })

  it('uses each key once', () => {
    for (const keys of [
      criteria.map((criterion) => criterion.key),
      content.sections.map((section) => section.key),
      content.scenarios.map((scenario) => scenario.key),
      ...criteria.map((criterion) => ('options' in criterion ? criterion.options.map((option) => option.key) : [])),
      ...criteria.map((criterion) => ('bands' in criterion ? criterion.bands.map((band) => band.key) : [])),
    ])
      expect(new Set(keys).size).toBe(keys.length)
    for (const key of criteria.map((criterion) => criterion.key)) expect(key).toMatch(/^[a-z][a-z0-9_]+$/)
  })

  it('adds up to what it states', () => {
    const total =
      content.method === 'weighted_sections'
        ? content.sections.reduce((sum, section) => sum + section.weightMilli, 0)
        : scoredOf(content)
            .filter((criterion) => !criterion.bonus)
            .reduce((sum, criterion) => sum + (bestPointsMilli(criterion) * criterion.weightMilli) / 1000, 0)
    expect(total).toBe(content.statedTotalMilli)
  })

  it('reaches the best result in every scored criterion, and every scored criterion can pass and fail', () => {
    for (const criterion of scoredOf(content)) {
      expect(bestPointsMilli(criterion), criterion.key).toBeGreaterThan(0)
      const marks = 'options' in criterion ? criterion.options : 'bands' in criterion ? criterion.bands : []
      expect(new Set(marks.map((mark) => mark.pass)), criterion.key).toEqual(new Set([true, false]))
    }
  })

  it('has bands without gap or overlap, and scales in equal steps', () => {
    for (const criterion of criteria) {
      if ('bands' in criterion && isJudged(criterion)) expect(gapless(criterion.bands), criterion.key).toBe(true)
      if (criterion.type !== 'scale') continue
      const points = criterion.options.map((option) => option.pointsMilli)
      const steps = points.slice(1).map((value, index) => value - (points[index] ?? 0))
      expect(new Set(steps).size, criterion.key).toBe(1)
    }
  })

  it('keeps positive polarity: "yes" is the good answer', () => {
    for (const criterion of criteria) {
      if (criterion.type !== 'yes_no') continue
      expect(criterion.options.map((option) => [option.key, option.pass])).toEqual([
        ['yes', true],
        ['no', false],
      ])
    }
  })

  it('asks one question at a time', () => {
    for (const criterion of criteria)
      for (const language of languages)
        expect((criterion.prompt[language] ?? '').split('?').length - 1, criterion.key).toBeLessThanOrEqual(1)
  })

  it('points conditions at earlier criteria and at options that exist', () => {
    criteria.forEach((criterion, index) => {
      for (const clause of criterion.condition?.clauses ?? []) {
        if (clause.about !== 'answer') continue
        const earlier = criteria.slice(0, index).find((other) => other.key === clause.criterionKey)
        expect(earlier, criterion.key).toBeDefined()
        if (earlier && 'options' in earlier)
          expect(
            earlier.options.map((option) => option.key),
            criterion.key,
          ).toContain(clause.value)
      }
    })
  })

  it('puts every grouped criterion into a group of its section, each group standing together', () => {
    for (const section of content.sections) {
      const order = section.criteria.map((criterion) => criterion.groupKey).filter((key) => key !== null)
      const runs = order.filter((key, index) => key !== order[index - 1])
      expect(new Set(runs).size, section.key).toBe(runs.length)
      const known = section.groups.map((group) => group.key)
      for (const key of runs) expect(known).toContain(key)
    }
  })

  it('answers complaints only where a scenario provokes them, and has such a scenario', () => {
    const complaints = content.sections.filter((section) => section.onlyInScenarios.length > 0)
    expect(complaints.map((section) => section.onlyInScenarios)).toEqual([['complaint', 'return']])
    expect(content.scenarios.length).toBeGreaterThanOrEqual(3)
    expect(content.scenarios.length).toBeLessThanOrEqual(4)
    expect(content.scenarios.some((scenario) => scenario.kind === 'complaint')).toBe(true)
    expect(content.scenarios.some((scenario) => scenario.kind === 'routine')).toBe(true)
  })

  it('names for every scored criterion the link of the service chain and its owner', () => {
    for (const criterion of scoredOf(content)) {
      expect(criterion.chainLink, criterion.key).not.toBeNull()
      expect(criterion.chainOwner, criterion.key).not.toBe('')
    }
  })

  it('has levels from the template in every section and for the whole, and at least one gate', () => {
    for (const zone of [content.zone, ...content.sections.map((section) => section.zone)]) {
      expect(zone?.origin).toBe('template')
      expect(zone?.acceptable).toBeLessThan(zone?.desired ?? 0)
    }
    expect(criteria.some((criterion) => criterion.gate !== null)).toBe(true)
  })

  it('can be saved as a draft and published as it stands', () => {
    expect(StandardDraft.safeParse(content).error?.issues ?? []).toEqual([])
    expect(publishProblems(content)).toEqual([])
  })

  it('fits on a phone', () => {
    expect(minutes).toBeGreaterThanOrEqual(10)
    expect(minutes).toBeLessThanOrEqual(45)
  })
})

it('asks for no photo where nothing can be seen: on the telephone', () => {
  const line = templates.find(({ key }) => key === 'telephone_line')
  const criteria = line ? criteriaOf(line.content) : []
  expect(criteria.length).toBeGreaterThan(0)
  expect(criteria.filter(({ type, photo }) => type === 'photo' || photo.when !== 'never')).toEqual([])
  expect(criteria.filter(({ chainLink }) => chainLink === 'premises')).toEqual([])
})

it('no guidance tells the shopper of points: they never see what an answer is worth', () => {
  const telling = /points|scored|bonus|балл|не оценива|бонус|balai|balui|balų|nevertinama/i
  const guidance = templates.flatMap(({ content }) =>
    criteriaOf(content).flatMap(({ guidance: told }) => Object.values(told)),
  )
  expect(guidance.filter((sentence) => telling.test(sentence))).toEqual([])
})
