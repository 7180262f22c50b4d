import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languages, type Language } from '@/lib/domain/language'
import { problemStatus } from '@/lib/domain/problem'
import { namespaces } from '@/lib/i18n/namespaces'
import { blanksOf } from '../support/icu'

const folder = (language: Language) => new URL(`../../lib/i18n/messages/${language}/`, import.meta.url)
const wordsOf = (language: Language, namespace: string) => flat(JSON.parse(readFileSync(new URL(`${namespace}.json`, folder(language)), 'utf8')))

function flat(words: object, path = ''): Map<string, string> {
  const sentences = new Map<string, string>()
  for (const [key, value] of Object.entries(words) as [string, unknown][]) {
    if (typeof value === 'string') sentences.set(path + key, value)
    else for (const [inner, sentence] of flat(value as object, `${path}${key}.`)) sentences.set(inner, sentence)
  }
  return sentences
}

const pluralForms = (language: Language) =>
  new Set(Array.from({ length: 200 }, (_, count) => new Intl.PluralRules(language).select(count)))

test.each(languages)('%s has a file for every namespace and no other', (language) => {
  expect(readdirSync(folder(language)).sort()).toEqual(namespaces.map((name) => `${name}.json`).sort())
})

describe.each([...namespaces])('%s', (namespace) => {
  const english = wordsOf('en', namespace)

  test.each(['ru', 'lt'] as const)('says in %s what it says in English', (language) => {
    const words = wordsOf(language, namespace)
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort())
    for (const [key, sentence] of words) {
      const here = blanksOf(sentence)
      const there = blanksOf(english.get(key)!)
      expect([...here.names].sort(), `blanks of ${key}`).toEqual([...there.names].sort())
      expect([...here.tags].sort(), `tags of ${key}`).toEqual([...there.tags].sort())
    }
  })

  test.each(languages)('is complete in %s: no empty sentence, every plural form', (language) => {
    for (const [key, sentence] of wordsOf(language, namespace)) {
      expect(sentence.trim(), key).not.toBe('')
      for (const { cases } of blanksOf(sentence).plurals.filter(({ worded }) => worded))
        expect(cases, `plural forms of ${key}`).toEqual(expect.arrayContaining([...pluralForms(language)]))
    }
  })
})

test.each([...namespaces])('a percentage is written in one way in each language: %s', (namespace) => {
  for (const language of languages) {
    const [, sign] = /1(.*)/.exec(new Intl.NumberFormat(language, { style: 'percent' }).format(0.01))!
    for (const [key, sentence] of wordsOf(language, namespace))
      for (const [, written] of sentence.matchAll(/[\d}](\s*%)/g)) expect(written, `${key} in ${language}`).toBe(sign)
  }
})

test.each(languages)('every refusal and every fault of a field has words in %s', (language) => {
  const problems = wordsOf(language, 'problems')
  const faults = ['missing', 'too_long', 'too_short', 'too_big', 'too_small', 'email', 'wrong'].map((code) => `field.${code}`)
  expect([...problems.keys()]).toEqual(expect.arrayContaining([...Object.keys(problemStatus), ...faults]))
  const unknown = [...problems.keys()].filter((key) => !key.startsWith('field.') && !(key in problemStatus))
  expect(unknown, 'words for refusals nobody gives').toEqual([])
})
