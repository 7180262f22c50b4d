import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import packageJson from '@/package.json'

/** A house of a few files; the check of `npm run cycles` walks through it with this repository's settings. */
let house: string
beforeEach(() => {
  house = fs.mkdtempSync(path.join(os.tmpdir(), 'etalon-cycles-'))
  fs.copyFileSync('tsconfig.json', path.join(house, 'tsconfig.json'))
  write('package.json', '{ "type": "module" }')
})
afterEach(() => fs.rmSync(house, { recursive: true, force: true }))

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(house, file)), { recursive: true })
  fs.writeFileSync(path.join(house, file), text)
}

async function check(): Promise<{ passed: boolean; output: string }> {
  const [, ...settings] = packageJson.scripts.cycles.split(' ')
  const command = [path.resolve('node_modules/knip/bin/knip.js'), ...settings.map((word) => (word.startsWith('scripts/') ? path.resolve(word) : word))]
  try {
    const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: house })
    return { passed: true, output: stdout }
  } catch (error) {
    return { passed: false, output: (error as { stdout: string }).stdout }
  }
}

describe('no file imports itself by way of others', () => {
  beforeEach(() => write('lib/b.ts', "import { a } from './a'\nexport const b = () => a\n"))

  test('not through the short address', async () => {
    write('lib/a.ts', "import { b } from '@/lib/b'\nexport const a = () => b\n")
    const { passed, output } = await check()
    expect(passed).toBe(false)
    expect(output).toContain('lib/a.ts')
  })

  test('not through a third file, nor one that is loaded later', async () => {
    write('lib/a.ts', "export const a = () => import('../app/page')\n")
    write('app/page.tsx', "export { b } from '@/lib/b'\n")
    expect(await check()).toMatchObject({ passed: false })
  })

  test('types, which are gone when the code runs, may', async () => {
    write('lib/a.ts', "import type { b } from '@/lib/b'\nexport const a = (): typeof b | null => null\n")
    expect(await check()).toMatchObject({ passed: true })
  })
})
