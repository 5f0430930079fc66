// Starts the system's Chromium without a window, in a way that works for root and stays off the network.

import { ensureChromium } from './install.mjs';

const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {Promise<import('playwright-core').Browser>} */
export async function launchChromium() {
  const executablePath = await ensureChromium();
  // Imported late, because the other entry points run before the dependencies are installed.
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: quietArguments });
}
