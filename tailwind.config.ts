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
      12: ['12px', '16px'],
      14: ['14px', '20px'],
      16: ['16px', '24px'],
      20: ['20px', '28px'],
      28: ['28px', '38px'],
      40: ['40px', '48px'],
    },
    fontWeight: { normal: '400', medium: '500', semibold: '600' },
    borderRadius: { none: '0', sm: '4px', DEFAULT: '8px', lg: '12px', full: '9999px' },
    extend: {
      fontFamily: { sans: ['var(--font-inter)', 'system-ui', 'sans-serif'] },
      maxWidth: { page: '1280px', prose: '75ch' },
    },
  },
} satisfies Config
