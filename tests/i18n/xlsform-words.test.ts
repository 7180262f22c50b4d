import { expect, test } from 'vitest'
import { findingCodes } from '@/lib/domain/standard/xlsform/finding'
import { untranslatable } from '@/lib/domain/standard/xlsform/translate'
import words from '@/lib/i18n/messages/en/xlsform.json'

test('whatever a form loses has its sentence, and every reason its words', () => {
  expect(Object.keys(words.code).sort()).toEqual([...findingCodes].sort())
  expect(Object.keys(words.reason).sort()).toEqual([...untranslatable].sort())
})
