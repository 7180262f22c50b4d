/** As the server writes it on rendered pages: light, dark, or as the phone says. */
export function showTheme(theme: string | null): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
}
