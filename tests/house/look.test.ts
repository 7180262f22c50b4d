import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const files = ['app', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => path.join(folder, name)),
)
const text = (file: string) => readFileSync(file, 'utf8')

/** Files by a folder, or by a name with a star or alternatives in it. */
function filesOf(pattern: string): string[] {
  const plain = pattern.replace(/[.()]/g, '\\$&').replace(/\{(.+)\}/, (_, names: string) => `(${names.replaceAll(',', '|')})`).replace('*', '[^/]+')
  const named = new RegExp(/\.tsx?$/.test(pattern) ? `^${plain}$` : `^${plain}/`)
  return files.filter((file) => named.test(file))
}

/** Names a utility of the sheets. */
const DRAWS = /className|['"` ](?:text|bg|border|rounded|min-h|size|gap|px|py)-\w/

/** What a style sheet is drawn from. */
const namedBy = (sheet: string) =>
  new Set([...text(sheet).matchAll(/^@source '(.+)';$/gm)].flatMap(([, pattern]) => filesOf(path.join(path.dirname(sheet), pattern!).replace(/\/$/, ''))))

/** A file and everything of app and components it imports, however far. */
function reached(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const [, name = ''] of text(file).matchAll(/(?:from|import\()\s*'((?:@\/|\.)[^']+)'/g)) {
    const plain = name.startsWith('@/') ? name.slice(2) : path.normalize(path.join(path.dirname(file), name))
    if (!/^(app|components)\//.test(plain)) continue
    const at = files.find((one) => one === `${plain}.tsx` || one === `${plain}.ts`)
    if (at) reached(at, found)
  }
  return found
}

test('the sheet inside the phone’s and the public pages names every file that draws them', () => {
  const pages = [...filesOf('app/(public)'), ...filesOf('app/(field)'), ...filesOf('app/*.tsx'), 'components/field/app/main.tsx']
  const drawing = [...new Set(pages.flatMap((page) => [...reached(page)]))].filter((file) => DRAWS.test(text(file)))
  expect(drawing.length).toBeGreaterThan(60)
  const named = namedBy('app/globals.css')
  expect(drawing.filter((file) => !named.has(file))).toEqual([])
})

test('the office’s sheet names everything that can be drawn there', () => {
  const named = namedBy('app/(office)/office.css')
  expect([...filesOf('app/(office)'), ...filesOf('components')].filter((file) => !named.has(file))).toEqual([])
})
