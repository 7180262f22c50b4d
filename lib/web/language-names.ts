/** What a language is called in the reader's own, first letter large; its code when nobody knows. */
export function languageNames(locale: string): (language: string) => string {
  const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' })
  return (language) => {
    const name = names.of(language) ?? language
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
  }
}
