import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { environmentVariables, parseEnv } from '@/lib/env'

const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
const lines = example.split('\n')
const examples = lines.flatMap((line) => /^([A-Z0-9_]+)=(.*)$/.exec(line)?.slice(1, 3) ?? [])
const names = examples.filter((_, index) => index % 2 === 0)

const complete = {
  DATABASE_URL: 'postgresql://etalon_app:secret@localhost/etalon',
  APP_URL: 'https://etalon.example.org/',
  AUTH_SECRET: 'x'.repeat(32),
}

describe('.env.example', () => {
  it('names exactly the variables the app reads, each once', () => {
    expect([...names].sort()).toEqual(Object.keys(environmentVariables.shape).sort())
  })

  it('explains every variable: a comment stands above each group', () => {
    const unexplained = lines.filter((line, index) => {
      const above = lines[index - 1] ?? ''
      return /^[A-Z0-9_]+=/.test(line) && !above.startsWith('#') && !above.startsWith('S3_')
    })
    expect(unexplained).toEqual([])
  })

  it('is a valid environment once the secret is filled in', () => {
    const filled = Object.fromEntries(
      names.map((name, index) => [name, (examples[index * 2 + 1] ?? '').replaceAll('"', '')]),
    )
    expect(parseEnv({ ...filled, AUTH_SECRET: 'x'.repeat(32) }).APP_URL).toBe('https://etalon.example.org')
  })
})

describe('the environment', () => {
  it('falls back to the ordinary address for the direct one, and takes the slash off the address', () => {
    const found = parseEnv(complete)
    expect(found.DATABASE_DIRECT_URL).toBe(complete.DATABASE_URL)
    expect(found.APP_URL).toBe('https://etalon.example.org')
    expect(found.DEMO_MAILBOX).toBe(false)
  })

  it('lists every wrong variable at once', () => {
    const broken = () => parseEnv({ DATABASE_URL: 'mysql://x', AUTH_SECRET: 'short', TRUST_PROXY: 'yes' })
    expect(broken).toThrow(/DATABASE_URL: [\s\S]*APP_URL: [\s\S]*AUTH_SECRET: [\s\S]*TRUST_PROXY: /)
  })

  it('asks for all of S3 when files go there, and for none of it otherwise', () => {
    expect(() => parseEnv({ ...complete, FILE_STORE: 's3', S3_BUCKET: 'photos' })).toThrow(
      /S3_ENDPOINT[\s\S]*S3_REGION[\s\S]*S3_ACCESS_KEY_ID[\s\S]*S3_SECRET_ACCESS_KEY/,
    )
    expect(parseEnv({ ...complete, S3_BUCKET: '' }).S3_BUCKET).toBeUndefined()
  })
})
