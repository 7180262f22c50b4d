'use client'

import { useState } from 'react'
import { SegmentedControl } from './segmented-control'
import { themeCookie, themes, type Theme } from './theme'

/** Light, dark, or as the device has it. Takes effect at once and is kept in a cookie the server reads. */
export function ThemeToggle({ current, words }: { current: Theme; words: { legend: string } & Record<Theme, string> }) {
  const [theme, setTheme] = useState(current)
  const choose = (value: string) => {
    const next = themes.find((known) => known === value) ?? 'system'
    setTheme(next)
    applyTheme(next)
  }
  return (
    <SegmentedControl
      name="theme"
      legend={words.legend}
      segments={themes.map((known) => ({ value: known, label: words[known] }))}
      value={theme}
      onValueChange={choose}
    />
  )
}

function applyTheme(theme: Theme) {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=31536000; samesite=lax`
}
