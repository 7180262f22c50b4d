import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  // The build writes this configuration into a program of its own: a start neither compiles nor reads it again (docs/decisions/0050).
  output: 'standalone',
  poweredByHeader: false,
  reactStrictMode: true,
  // A second server beside the first (tests, demo) keeps its build to itself.
  distDir: process.env.ETALON_BUILD_DIR ?? '.next',
  // `npm test` checks types on its own, tests included; the demo must not wait for it.
  typescript: { ignoreBuildErrors: process.env.ETALON_TYPES_CHECKED === 'elsewhere' },
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'sharp', 'graphile-worker', 'pg', 'pino', 'nodemailer'],
  experimental: {
    serverActions: { bodySizeLimit: '12mb' },
    // A style sheet of its own waits behind the scripts on a slow connection, and nothing is painted before it.
    inlineCss: true,
    // A page's code is loaded when it is first asked for: the site answers sooner and holds less.
    preloadEntriesOnStart: false,
  },
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
