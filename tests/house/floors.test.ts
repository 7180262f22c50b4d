import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'

/** Breaks each rule of the house once, on purpose, and sees it reported. */
const eslint = new ESLint()

async function rulesBrokenBy(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return result!.messages.map(({ ruleId }) => ruleId ?? 'parse')
}

const imports = (from: string) => `import { anything } from '${from}'\nexport const used = anything\n`

describe('the lint keeps the floors', () => {
  test.each([
    ['domain looks up', 'lib/domain/zone.ts', imports('@/lib/data/clock'), 'no-restricted-imports'],
    ['data looks up', 'lib/data/clock.ts', imports('@/lib/usecases/identify'), 'import/no-restricted-paths'],
    ['use cases look up', 'lib/usecases/identify.ts', imports('@/lib/web/actor'), 'import/no-restricted-paths'],
    ['web looks up', 'lib/web/actor.ts', imports('@/components/words'), 'import/no-restricted-paths'],
    ['components look up', 'components/words.tsx', imports('@/app/layout'), 'import/no-restricted-paths'],
    ['app takes the locked door', 'app/layout.tsx', imports('@/lib/data/clock'), 'import/no-restricted-paths'],
    ['components take the locked door to data', 'components/words.tsx', imports('@/lib/data/clock'), 'import/no-restricted-paths'],
    ['components take the locked door to use cases', 'components/words.tsx', imports('@/lib/usecases/identify'), 'import/no-restricted-paths'],
    ['the shed knows data', 'lib/offline/queue.ts', imports('@/lib/data/clock'), 'import/no-restricted-paths'],
    ['a scorecard reads unpublished rows', 'lib/usecases/scorecards/any.ts', imports('@/lib/data/memberships'), 'import/no-restricted-paths'],
    ['Prisma outside data', 'lib/usecases/identify.ts', imports('@/prisma/generated/client'), 'no-restricted-imports'],
    ['recharts outside charts', 'components/words.tsx', imports('recharts'), 'no-restricted-imports'],
    ['zod on the phone', 'components/field/any.tsx', imports('zod'), 'no-restricted-imports'],
    ['the environment outside lib/env.ts', 'lib/web/actor.ts', 'export const secret = process.env.AUTH_SECRET\n', 'no-restricted-properties'],
    ['the domain reads the clock', 'lib/domain/zone.ts', 'export const at = new Date()\n', 'no-restricted-syntax'],
    ['the domain draws lots', 'lib/domain/zone.ts', 'export const lot = Math.random()\n', 'no-restricted-syntax'],
    ['a default export', 'lib/web/actor.ts', 'export default 1\n', 'import/no-default-export'],
    ['a printed line', 'lib/web/actor.ts', "console.log('here')\n", 'no-console'],
  ])('%s', async (_, filePath, code, rule) => {
    expect(await rulesBrokenBy(filePath, code)).toContain(rule)
  })

  test('a file in order is left in peace', async () => {
    expect(await rulesBrokenBy('lib/domain/zone.ts', 'export const fine = 1\n')).toEqual([])
  })
})
