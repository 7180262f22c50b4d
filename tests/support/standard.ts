import type { Actor } from '@/lib/domain/people/actor'
import { blankSection, blankStandard } from '@/lib/domain/standard/blank'
import type { Criterion, StandardContent } from '@/lib/domain/standard/content'
import { createStandard } from '@/lib/usecases/standards/create-standard'
import { publishStandard } from '@/lib/usecases/standards/publish-standard'

export const aYesNo = (key: string, over: Partial<Criterion> = {}): Criterion =>
  ({
    key, type: 'yes_no', groupKey: null, name: { en: `Name of ${key}` }, prompt: { en: `Was ${key} done?` }, guidance: {},
    examplePhoto: null, weightMilli: 1_000, bonus: false, notApplicable: 'exclude', couldNotCheck: true, required: true,
    photo: { when: 'never' }, comment: { when: 'on_fail' }, gate: null, chainLink: null, chainOwner: '', condition: null,
    options: [
      { key: 'yes', label: { en: 'Yes' }, pointsMilli: 1_000, pass: true },
      { key: 'no', label: { en: 'No' }, pointsMilli: 0, pass: false },
    ],
    ...over,
  }) as Criterion

/** One section of yes/no criteria, ready to be published. */
export const someContent = (keys: string[] = ['greeted', 'smiled']): StandardContent => ({
  ...blankStandard('en'),
  sections: [{ ...blankSection('greeting', { en: 'Greeting' }), criteria: keys.map((key) => aYesNo(key)) }],
})

export const aDraft = (manager: Actor, content: StandardContent = someContent()) =>
  createStandard(manager, { name: 'Café service', industry: 'food_service', from: { kind: 'content', content } })

export async function aPublishedStandard(manager: Actor, content?: StandardContent) {
  const { standardId } = await aDraft(manager, content)
  return { standardId, ...(await publishStandard(manager, { standardId, revision: 0, meaning: [] })) }
}
