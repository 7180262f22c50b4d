/** Read by the root layout, written by ThemeToggle. */
export const themeCookie = 'theme'
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The cookie's value as a theme; anything unknown counts as the device's own. */
export const readTheme = (cookie: string | undefined): Theme => themes.find((theme) => theme === cookie) ?? 'system'

/** What goes on `<html data-theme>`; absent for `system`, where CSS asks the device. */
export const themeAttribute = (theme: Theme) => (theme === 'system' ? undefined : theme)
