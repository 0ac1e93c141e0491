// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Sentence } from './sentence.mjs'

const aptGet = '/usr/bin/apt-get'
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/** A Chromium for the browser tests: the named one, Playwright's own, the system's, or a newly installed one. */
export async function findBrowser() {
  const named = process.env.BROWSER_PATH
  if (named && existsSync(named)) return named
  const found = await present()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync(aptGet)) {
    const options = {
      stdio: /** @type {const} */ ('ignore'),
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }
    spawnSync(aptGet, ['update'], options)
    spawnSync(aptGet, ['install', '--yes', '--no-install-recommends', 'chromium'], options)
  }
  const installed = await present()
  if (installed) return installed
  throw new Sentence(
    'ブラウザーがありません。Chromium か Chrome を入れるか（例: apt-get install chromium、npx playwright install chromium）、BROWSER_PATH にその場所を指定してください。',
    'No browser found: install Chromium or Chrome, or set BROWSER_PATH.',
  )
}

/** @returns {Promise<string | undefined>} */
async function present() {
  const { chromium } = await import('@playwright/test')
  return [chromium.executablePath(), ...usual].find((path) => existsSync(path))
}
