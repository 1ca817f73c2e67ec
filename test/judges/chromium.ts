import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { type GrayPicture, paintSvg } from './decoders';

const PLACES = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Starts the Chrome or Chromium that is installed; without one it says how to get it. */
export function launchChromium(): Promise<Browser> {
  const executablePath = PLACES.find((path) => path && existsSync(path));
  if (!executablePath)
    throw new Error(
      'The panel is tested in Chrome or Chromium, and none is installed. Install it with ' +
        '"apt-get install -y chromium" or "brew install --cask google-chrome", or name it in CHROME_PATH.',
    );
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The pixels of a PNG, pixel for pixel. */
export function pixelsOfPng(png: Buffer): GrayPicture {
  // IHDR, the first chunk, begins with width and height.
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">` +
    `<image width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/></svg>`;
  return paintSvg(svg, 25.4);
}
