/**
 * Where this build lies, relative to the folder the server runs in; as next.config.ts reads it. Apart from lib/env.ts, for proxy.ts asks
 * before every page and stands in a bundle of its own: the environment's schema would be loaded there once more.
 */
export const buildFolder = (): string => process.env.ETALON_BUILD_DIR ?? '.next'
