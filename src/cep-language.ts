// Chromium 88, the browser inside CEP 11, lacks two things that the panel is written with.

function at<T>(this: readonly T[], index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
}

if (!('at' in Array.prototype))
  Object.defineProperty(Array.prototype, 'at', { value: at, configurable: true, writable: true });

const hasOwn = (object: object, key: PropertyKey): boolean =>
  Object.getOwnPropertyDescriptor(object, key) !== undefined;

if (!(Object as { readonly hasOwn?: unknown }).hasOwn)
  Object.defineProperty(Object, 'hasOwn', { value: hasOwn, configurable: true, writable: true });
