/** Gathers the runs of a string item, in a cell or shared, without how it is pronounced (ECMA-376 18.4). */
export type RichText = {
  readonly open: (name: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** What was gathered since the last time. */
  readonly take: () => string;
};

export function richText(): RichText {
  let gathered = '';
  let isText = false;
  let isPronunciation = false;
  return {
    open: (name) => {
      if (name === 'rPh') isPronunciation = true;
      if (name === 't') isText = !isPronunciation;
    },
    text: (text) => {
      if (isText) gathered += text;
    },
    close: (name) => {
      if (name === 'rPh') isPronunciation = false;
      if (name === 't') isText = false;
    },
    take: () => {
      const whole = gathered;
      gathered = '';
      return unescaped(whole);
    },
  };
}

/** Characters that XML cannot hold are written as _x000D_ (ECMA-376 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
