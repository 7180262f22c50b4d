import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const folder = 'app/api/v1'
const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('route.ts'))
const writing = routes.flatMap((file) =>
  readFileSync(path.join(folder, file), 'utf8')
    .split(/^(?=export )/m)
    .flatMap((code) => (/^export (?:async function|const) (?:POST|PUT|PATCH|DELETE)\b/.test(code) ? [{ file, code }] : [])),
)

test('every route that writes looks where the request comes from and in whose name, before it reads the body', () => {
  expect(writing.length).toBeGreaterThanOrEqual(5)
  const orders = writing.map(({ file, code }) => ({
    file,
    // identifyActor answers as signed out when a phone asks in another person's name.
    steps: [...code.matchAll(/\b(assertSameOrigin|identifyActor|readJson|request\.body|request\.json)\b/g)].map(([, step]) => step),
  }))
  for (const { file, steps } of orders) expect([file, ...steps.slice(0, 2)]).toEqual([file, 'assertSameOrigin', 'identifyActor'])
  expect(orders.filter(({ steps }) => steps.includes('request.json')), 'bodies are read up to a limit').toEqual([])
})
