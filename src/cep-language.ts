// Chromium 88, the browser inside CEP 11, lacks one thing that the panel is written with.

function at<T>(this: readonly T[], index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
}

if (!('at' in Array.prototype))
  Object.defineProperty(Array.prototype, 'at', { value: at, configurable: true, writable: true });
