import type { Language } from '@/lib/domain/language'

type Words = Record<string, unknown>
/** What the phone says around a standard's own texts. */
export type PhoneWords = Record<Language, { 'standard-editor': Words; terms: Words }>

const around = [
  'untitledSection', 'previewEmptySection', 'previewChoose', 'previewNoPrompt', 'previewWhy', 'previewComment', 'previewPhoto', 'previewSound', 'previewPlace',
  'examplePhotoShow', 'examplePhotoOf', 'stopwatchStart', 'stopwatchStop',
] as const
const answers = ['answer', 'recommendation'] as const

/** Of all words of a language those the phone needs: it is shown in each language of a standard, whatever its author reads. */
export function phoneWordsOf(all: Words): PhoneWords[Language] {
  const some = (namespace: string, keys: readonly string[]) => {
    const words = (all[namespace] ?? {}) as Words
    return Object.fromEntries(keys.map((key) => [key, words[key]]))
  }
  return { 'standard-editor': some('standard-editor', around), terms: some('terms', answers) }
}
