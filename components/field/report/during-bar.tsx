'use client'

import { MemoRecorder } from './memo-recorder'
import { QuickPhoto } from './quick-photo'

/** Under the thumb: one photo, one memo. */
export const DuringBar = () => (
  <div className="grid gap-2.5 sm:grid-cols-2">
    <QuickPhoto />
    <MemoRecorder />
  </div>
)
