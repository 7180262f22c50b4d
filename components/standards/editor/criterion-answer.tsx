'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { criterionTypes, type Criterion, type CriterionType } from '@/lib/domain/standard/content'
import { isJudged } from '@/lib/domain/standard/judged'
import { updateCriterion } from '@/lib/domain/standard/edit/criteria'
import { scoredRecommendation, unscoredRecommendation, withType } from '@/lib/domain/standard/edit/new-criterion'
import { BandTable } from './band-table'
import { DecimalInput } from './decimal-input'
import { freshKey, useEditor } from './editor-context'
import { ManyCap } from './many-cap'
import { OptionTable } from './option-table'
import { showsTheSame } from './same-but-words'
import { fieldId, TextField } from './text-field'

/** How it is answered and what the answers are worth. */
export const CriterionAnswer = memo(function CriterionAnswer({ criterion }: { criterion: Criterion }) {
  const t = useTranslations('standard-editor')
  const terms = useTranslations('terms')
  const { changeCriterion, recordsPeople, withCare } = useEditor()
  const { key } = criterion
  const chooseType = (type: CriterionType) => {
    // Of the criterion as it then is: its words may have gone on since this was drawn.
    const change = (one: Criterion) => withType(one, type, freshKey)
    withCare(
      (content) => updateCriterion(content, key, change),
      () => changeCriterion(key, change),
    )
  }
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-3">
        <Field id={fieldId('type')} label={t('answer')} className="sm:col-span-2">
          {(control) => (
            <Select {...control} value={criterion.type} onChange={({ target }) => chooseType(target.value as CriterionType)}>
              {criterionTypes.map((type) => (
                <option key={type} value={type}>
                  {terms(`criterionType.${type}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {isRecordedOnly(criterion) ? null : (
          <Field id={fieldId('weightMilli')} label={t('weight')}>
            {(control) => (
              <DecimalInput
                {...control}
                key={key}
                value={criterion.weightMilli}
                decimals={3}
                min={0}
                max={1_000_000}
                onChange={(weightMilli) => changeCriterion(key, (one) => ({ ...one, weightMilli }), `${key}:weight`)}
              />
            )}
          </Field>
        )}
      </div>
      {criterion.type === 'number' ? (
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField
            field="unit"
            label={t('unit')}
            text={criterion.unit}
            max={40}
            className="sm:col-span-2"
            onChange={(unit, merge) => changeCriterion(key, (one) => (one.type === 'number' ? { ...one, unit } : one), `${key}:${merge}`)}
          />
          <Field label={t('decimals')}>
            {(control) => (
              <Select
                {...control}
                value={criterion.decimals}
                onChange={({ target }) =>
                  changeCriterion(key, (one) => (one.type === 'number' ? { ...one, decimals: Number(target.value) as 0 | 1 | 2 | 3 } : one))
                }
              >
                {[0, 1, 2, 3].map((decimals) => (
                  <option key={decimals}>{decimals}</option>
                ))}
              </Select>
            )}
          </Field>
        </div>
      ) : null}
      {'options' in criterion ? <OptionTable criterion={criterion} /> : null}
      {criterion.type === 'choice_many' ? <ManyCap criterion={criterion} /> : null}
      {criterion.type === 'recommendation' ? (
        <>
          <p className="text-12 text-ink-2">{t('recommendationTold')}</p>
          <Checkbox
            label={t('recommendationCounts')}
            hint={t('recommendationCountsHint')}
            checked={!isRecordedOnly(criterion)}
            onChange={({ target }) =>
              changeCriterion(key, (one) => (one.type !== 'recommendation' ? one : target.checked ? scoredRecommendation(one, freshKey) : unscoredRecommendation(one)))
            }
          />
        </>
      ) : null}
      {'bands' in criterion && !isRecordedOnly(criterion) ? <BandTable criterion={criterion} /> : null}
      {isRecordedOnly(criterion) ? <p className="text-12 text-ink-2">{t('recordedOnly')}</p> : null}
      {criterion.type === 'sound' ? <p className="text-12 text-ink-2">{t(recordsPeople ? 'soundAllowed' : 'soundForbidden')}</p> : null}
      {criterion.type === 'place' ? <p className="text-12 text-ink-2">{t('placeRecorded')}</p> : null}
    </div>
  )
}, showsTheSame)

/** A recommendation whose bands are all taken away still waits for others. */
const isRecordedOnly = (criterion: Criterion) => !isJudged(criterion) && !(criterion.type === 'recommendation' && criterion.weightMilli > 0)
