import { expect, test } from 'vitest'
import { languages } from '@/lib/domain/language'
import { criteriaOf } from '@/lib/domain/standard/content'
import { templates } from '@/lib/domain/templates/catalogue'
import { chanceOf } from '@/prisma/seed/plan/chance'
import { sayAllergen, sayBeside, sayFailed, sayNoPhoto, sayNotChecked } from '@/prisma/seed/plan/comments'
import { bank, cafe, pharmacy } from '@/prisma/seed/plan/companies'
import { sayImpression } from '@/prisma/seed/plan/impressions'

/** An hour with its minute, or a blank nobody filled. */
const minute = /\d{1,2}[:.]\d{2}|[{}]/

test.each(languages)('no comment of the demo in %s tells the minute: readers of a report learn the part of day alone', (language) => {
  const told = { language, people: 6 }
  const keys = [cafe, pharmacy, bank].flatMap(({ template }) => criteriaOf(templates.find(({ key }) => key === template)!.content).map(({ key }) => key))
  const said = new Set<string>()
  for (let turn = 0; turn < 40; turn++) {
    const chance = chanceOf('comments', language, turn)
    for (const key of keys) said.add(sayFailed(key, chance, told))
    for (const option of ['checked', 'from_memory', 'advised_against', 'wrong_or_guessed']) said.add(sayAllergen(option, chance, told))
    for (const share of [0, 0.2, 0.5]) said.add(sayImpression(language, share, chance))
    said.add(sayNoPhoto(chance, told)).add(sayNotChecked(chance, told)).add(sayBeside('So it was.', told, turn))
  }
  expect(said.size).toBeGreaterThan(200)
  expect([...said].filter((words) => minute.test(words))).toEqual([])
})
