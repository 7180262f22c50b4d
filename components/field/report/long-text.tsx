'use client'

import { type ClipboardEvent, useState } from 'react'
import { inputLook } from './input-look'
import { useReport } from './report-context'

type Props = { id?: string; 'aria-labelledby'?: string; rows?: number; max: number; value: string; onText: (text: string) => void }

/** A text that grows with what is written. A browser cuts what is pasted at the limit without a word; here it is said. */
export function LongText({ rows = 2, max, onText, ...field }: Props) {
  const { say } = useReport()
  const [cut, setCut] = useState(0)
  // Shortened, it is of no concern any more.
  const told = cut > 0 && field.value.length >= max
  return (
    <>
      <textarea {...field} rows={rows} maxLength={max} className={`${inputLook} field-sizing-content py-3`} onPaste={(event) => setCut(cutOff(event, max))} onChange={(event) => onText(event.target.value)} />
      {told ? (
        <span role="alert" className="text-14 text-below">
          {say('pasteCut', { max, count: cut })}
        </span>
      ) : null}
    </>
  )
}

/** How many characters of what is pasted the field has no room for. */
export function cutOff({ currentTarget: { value, selectionStart, selectionEnd }, clipboardData }: Pick<ClipboardEvent<HTMLTextAreaElement>, 'currentTarget' | 'clipboardData'>, max: number): number {
  const pasted = clipboardData.getData('text').replaceAll('\r\n', '\n').length
  return Math.max(0, value.length - (selectionEnd - selectionStart) + pasted - max)
}
