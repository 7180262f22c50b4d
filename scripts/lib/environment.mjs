/**
 * The app's variables for a run on this machine: every address, key and folder belongs to this folder alone. `filesDir` is named
 * every time (files-folder.mjs): a folder two databases share is swept empty by each of them.
 */
export function localEnvironment({ urls, secrets, port, filesDir, appUrl = `http://localhost:${port}` }) {
  return {
    NODE_ENV: 'production',
    DATABASE_URL: urls.app,
    DATABASE_DIRECT_URL: urls.app,
    APP_URL: appUrl,
    NEXTAUTH_URL: appUrl,
    AUTH_SECRET: secrets.authSecret,
    MAIL_FROM: 'Etalon <etalon@localhost>',
    DEMO_MAILBOX: 'on',
    FILE_STORE: 'disk',
    FILE_DIR: filesDir,
    LOG_LEVEL: 'info',
    PORT: String(port),
    TRUST_PROXY: 'off',
    NEXT_TELEMETRY_DISABLED: '1',
  }
}
