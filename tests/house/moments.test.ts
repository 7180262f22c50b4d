import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** A phone knows its owner's zone. */
const onThePhone = join('components', 'field', 'report', 'lost-words.ts')
const sources = ['app', 'components', 'lib'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path)).map((path) => join(folder, path)).filter((path) => path !== onThePhone),
)

/** What stands between a call's brackets. */
function calledWith(source: string, from: number): string {
  let depth = 0
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '(') depth += 1
    if (source[at] === ')' && (depth -= 1) === 0) return source.slice(from + 1, at)
  }
  return source.slice(from)
}

/** Its zone stands in the call itself, or in a constant of the file it names last. */
function namesItsZone(source: string, given: string): boolean {
  if (/\btimeZone\b|\b(momentIn|dayIn)\(/.test(given)) return true
  const [, constant] = /,\s*(\w+)\s*$/.exec(given) ?? []
  return constant !== undefined && new RegExp(`const ${constant} = \\{[^}]*timeZone`).test(source)
}

test('whatever says a day or an hour names the zone it is said in: left out, it is another one than the reader’s', () => {
  const silent = sources.flatMap((path) => {
    const source = readFileSync(path, 'utf8')
    return [...source.matchAll(/\.dateTime\(|new Intl\.DateTimeFormat\(/g)].flatMap(({ 0: call, index }) => {
      const given = calledWith(source, index + call.length - 1)
      return namesItsZone(source, given) ? [] : [`${path}: ${given}`]
    })
  })
  expect(silent).toEqual([])
})

/** What has no zone to go by: the server's day, where a day more or less is looked at. */
const inUtc = join('lib', 'data', 'days.ts')

test('the day of a moment is asked of its zone, not cut off its text', () => {
  const cut = sources.filter((path) => path !== inUtc).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\b(?:at|\w+At|now\(\)|new Date\(\))(?:\.toISOString\(\))?\.slice\(0, 10\)/g)].map(([found]) => `${path}: ${found}`),
  )
  expect(cut).toEqual([])
})
