import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** What docs/scaling.md sends to the web for phones. */
const [, line = ''] = /^ *"~(\S+)" phones;$/m.exec(readFileSync('docs/scaling.md', 'utf8')) ?? []
const toPhones = (address: string) => new RegExp(line).test(address)

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file))
const addressOf = (file: string) => path.dirname(file).split(path.sep).slice(1).filter((part) => !part.startsWith('(')).map((part) => `/${part.replace(/^\[.*\]$/, 'x')}`).join('') || '/'
const served = filesIn('app').filter((file) => /(page\.tsx|route\.ts)$/.test(file)).map((file) => ({ address: addressOf(file), ofField: /^app\/(\(field\)|field-worker)/.test(file) }))

/** The routes the phone's own code names, each as far as it names it. */
const asked = ['lib/offline', 'components/field'].flatMap(filesIn).filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/['"`](\/api\/[^'"`?]*)/g)].map(([, found]) => found!.replaceAll(/\$\{[^}]*\}/g, 'x')))
const isAsked = (address: string) => asked.some((one) => address === one || address.startsWith(`${one}/`))

test('the proxy of docs/scaling.md sends every address of phones to their web, and no other', () => {
  expect(asked).toEqual(expect.arrayContaining(['/api/health', '/api/v1/field', '/api/v1/orgs/x/visits/x']))
  const wrong = served.filter(({ address, ofField }) => toPhones(address) !== (ofField || isAsked(address)))
  expect(served.length).toBeGreaterThanOrEqual(60)
  expect(wrong).toEqual([])
  expect(asked.filter((address) => !toPhones(`${address}/x`) && !toPhones(address))).toEqual([])
})

test('an organisation may be called as the phone’s pages begin', () => {
  for (const address of ['/fieldstone/visits', '/field-worker/today', '/rasa/field', '/rasa/visits/1', '/api/v1/orgs/rasa/exports/visits']) expect([address, toPhones(address)]).toEqual([address, false])
})
