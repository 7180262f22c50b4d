import { criteriaOf } from '@/lib/domain/standard/content'
import type { Answers } from '@/lib/domain/report/answer'
import { prototypesOf } from '../network/prototypes'
import { benchStandard } from '../network/standard'

const KINDS = 8
const REASON = 'The staff asked not to take photos'

/** Answers of whole reports, from the worst to the best: each photo that is asked for has its reason instead. */
export function answersToSend(): Answers[] {
  const content = benchStandard()
  const withPhoto = criteriaOf(content).filter(({ photo }) => photo.when !== 'never').map(({ key }) => key)
  const all = prototypesOf(content)
  return Array.from({ length: KINDS }, (_, at) => {
    const { answers } = all[Math.floor((at * all.length) / KINDS)]!
    return { ...answers, ...Object.fromEntries(withPhoto.map((key) => [key, { ...answers[key]!, noPhotoReason: REASON }])) }
  })
}
