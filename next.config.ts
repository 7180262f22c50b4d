import type { NextConfig } from 'next'
import { PHASE_PRODUCTION_SERVER } from 'next/constants'

const config: NextConfig = {
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

/** The plugin of the words brings a compiler with it: a built site starts without. */
export default async function nextConfig(phase: string): Promise<NextConfig> {
  if (phase === PHASE_PRODUCTION_SERVER) return config
  const { default: createNextIntlPlugin } = await import('next-intl/plugin')
  return createNextIntlPlugin('./lib/i18n/request.ts')(config)
}
