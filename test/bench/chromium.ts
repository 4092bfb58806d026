/** The Chromium of the bench, without what a headless machine cannot do. */
import { type Browser, chromium } from '@playwright/test';
import { findWholeChromium } from '#build/chromium.ts';

export function launchChromium(...flags: string[]): Promise<Browser> {
  const executablePath = findWholeChromium();
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags;
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args });
}
