'use client'

import { MemoRecorder } from './memo-recorder'
import { QuickPhoto } from './quick-photo'

/** Under the thumb: one photo, one memo. */
export const DuringBar = () => (
  <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,8rem),1fr))] items-start gap-2.5">
    <QuickPhoto />
    <MemoRecorder />
  </div>
)
