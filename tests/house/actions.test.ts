import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** Server actions are addresses of their own: each must find out who asks before anything else. */
type Declaration = { file: string; name: string; exported: boolean; code: string }

const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
const declarations: Declaration[] = files.flatMap((file) => {
  const source = readFileSync(path.join('app', file), 'utf8')
  if (!/^'use server'/m.test(source)) return []
  return source.split(/^(?=(?:export )?(?:const|async function|function) )/m).flatMap((code) => {
    const name = /^(?:export )?(?:const|async function|function) (\w+)/.exec(code)?.[1]
    return name ? [{ file, name, exported: code.startsWith('export '), code }] : []
  })
})
const exported = declarations.filter((one) => one.exported)

/** Made by a wrapper that asks, or handing on to something in the same file that is. */
function asks(one: Declaration, seen: string[] = []): boolean {
  if (/\b(formAction|personAction|identifyActor|requirePerson|currentPerson)\b/.test(one.code)) return true
  const siblings = declarations.filter(({ file, name }) => file === one.file && name !== one.name && !seen.includes(name))
  return siblings.some((other) => new RegExp(`\\b${other.name}\\b`).test(one.code) && asks(other, [...seen, one.name]))
}

/** Open by nature: they touch a cookie of the reader's own and nothing else. */
const open = ['chooseLanguage', 'signOutAction']
const isPublic = ({ code }: Declaration) => /\bpublicAction\b/.test(code)

test('every server action finds out who asks', () => {
  expect(exported.length).toBeGreaterThan(40)
  const blind = exported.filter((one) => !isPublic(one) && !asks(one) && !open.includes(one.name))
  expect(blind.map(({ file, name }) => `${file} · ${name}`)).toEqual([])
})

test('actions for people without an account stand outside the office', () => {
  expect(exported.filter((one) => isPublic(one) && !one.file.startsWith('(public)/')).map(({ name }) => name)).toEqual([])
})
