import type { Criterion } from './content'

/** Whether answers can be worth something: options and bands are; a recommendation only once its author gave it bands. */
export const isJudged = (criterion: Criterion): boolean =>
  'options' in criterion || ('bands' in criterion && (criterion.type !== 'recommendation' || criterion.bands.length > 0))

/** Only options and bands earn points; time, text, photo, sound and place are recorded, never scored. */
export const isScored = (criterion: Criterion): boolean => isJudged(criterion) && criterion.weightMilli > 0
