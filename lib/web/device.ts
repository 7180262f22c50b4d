const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'], [/OPR\//, 'Opera'], [/SamsungBrowser\//, 'Samsung Internet'], [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'], [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/Mac OS X/, 'Mac'], [/Linux/, 'Linux'],
]

/** A browser and a system in two words, enough to know one's own devices apart; nothing else of the header is kept. */
export const deviceName = (userAgent: string | null): string =>
  [browsers, systems].map((kinds) => kinds.find(([sign]) => sign.test(userAgent ?? ''))?.[1]).filter(Boolean).join(' · ')
