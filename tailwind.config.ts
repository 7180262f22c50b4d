import type { Config } from 'tailwindcss'

/** The tokens live in app/globals.css as OKLCH variables; here they get their utility names. What is drawn is named by the sheets. */
export default {
  darkMode: ['selector', '[data-theme="dark"]'],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      paper: 'var(--paper)',
      surface: 'var(--surface)',
      sunken: 'var(--sunken)',
      line: { DEFAULT: 'var(--line)', strong: 'var(--line-strong)', control: 'var(--line-control)' },
      ink: { DEFAULT: 'var(--ink)', 2: 'var(--ink-2)', 3: 'var(--ink-3)' },
      accent: { DEFAULT: 'var(--accent)', on: 'var(--on-accent)', soft: 'var(--accent-soft)' },
      inside: { DEFAULT: 'var(--inside)', soft: 'var(--inside-soft)' },
      above: 'var(--above)',
      below: { DEFAULT: 'var(--below)', soft: 'var(--below-soft)' },
    },
    fontSize: {
      // Named by their pixels at the browser's usual letters, and larger with them.
      12: ['0.75rem', '1rem'],
      14: ['0.875rem', '1.25rem'],
      16: ['1rem', '1.5rem'],
      20: ['1.25rem', '1.75rem'],
      28: ['1.75rem', '2.375rem'],
      40: ['2.5rem', '3rem'],
    },
    fontWeight: { normal: '400', medium: '500', semibold: '600' },
    borderRadius: { none: '0', sm: '4px', DEFAULT: '8px', lg: '12px', full: '9999px' },
    extend: {
      fontFamily: { sans: ['var(--font-inter)', 'system-ui', 'sans-serif'] },
      maxWidth: { page: '1280px', prose: '75ch' },
    },
  },
} satisfies Config
