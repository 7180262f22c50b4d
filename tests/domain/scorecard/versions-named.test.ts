import { expect, test } from 'vitest'
import { versionShown } from '@/lib/domain/scorecard/versions-named'
import { languages } from '@/lib/domain/language'
import { speechIn } from '@/lib/jobs/exports/speech'

test.each<[string, { versions: number[] }[], { number: number }[], number]>([
  ['the version of the visits, though an older one last changed the words', [{ versions: [1] }, { versions: [2] }], [{ number: 1 }], 2],
  ['the newest of a mixed wave', [{ versions: [2, 1, 3] }], [{ number: 1 }], 3],
  ['a wave in which nobody answered tells none', [{ versions: [2] }, { versions: [] }], [{ number: 3 }], 2],
  ['not asked in any wave: the newest words', [], [{ number: 4 }, { number: 1 }], 4],
])('%s', (_, waves, wordings, version) => {
  expect(versionShown(waves, wordings)).toBe(version)
})

test.each(languages)('a rate over branches says why it is not passed over all, in %s', async (language) => {
  const { trends } = await speechIn(language, 'en')
  const said = (branches: number) => trends('criterion.finding', { passed: 56, n: 65, wave: 'Q3', rate: '85.7', branches })
  expect(said(40)).toContain('40')
  expect(said(1)).toMatch(/85\.7\s?%\.$/)
})
