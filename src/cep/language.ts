// Chromium 88, the browser inside CEP 11, lacks two things that the panel is written with.

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
}

const TYPED_ARRAY: object = Object.getPrototypeOf(Uint8Array.prototype);

for (const list of [Array.prototype, String.prototype, TYPED_ARRAY])
  if (!('at' in list)) Object.defineProperty(list, 'at', { value: at, configurable: true, writable: true });

const hasOwn = (object: object, key: PropertyKey): boolean =>
  Object.getOwnPropertyDescriptor(object, key) !== undefined;

if (!(Object as { readonly hasOwn?: unknown }).hasOwn)
  Object.defineProperty(Object, 'hasOwn', { value: hasOwn, configurable: true, writable: true });
