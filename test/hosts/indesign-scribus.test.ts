import { createInDesign, plainPlan } from '../doubles/indesign';
import { readWithZbar, readWithZxing } from '../judges/decoders';
import { plates, renderGray } from '../judges/ghostscript';
import { openInScribus } from '../judges/scribus';
import { BARE_SPOT, expectClean, placeIn, SELECTED, SYMBOL } from './indesign-open';

const MEANT = { gtin13: '9771144875007', addOn: '12' };

/** What Scribus prints of the document once a symbol has been placed in its selected frame. */
async function printed(symbol: typeof SYMBOL) {
  const double = createInDesign({
    document: { ...plainPlan, leakingDefaults: true },
  });
  expect((await placeIn(double, SELECTED, symbol)).outcome).toMatchObject({ ok: true });
  expectClean(double);
  return openInScribus(double.toIdml(), 'idml');
}

test('a symbol placed in InDesign prints from Scribus in black alone, and two readers read it', async () => {
  const { pages, pdf } = await printed(SYMBOL);
  expect(pages).toBe(1);
  const picture = renderGray({ bytes: pdf, extension: 'pdf' }, 400);
  expect(await readWithZxing(picture, 'Require')).toEqual(MEANT);
  expect(await readWithZbar(picture)).toEqual(MEANT);
  expect([...plates({ bytes: pdf, extension: 'pdf' }).keys()]).toEqual(['Black']);
});

test('a spot ink prints on a plate of its own, and two readers read it', async () => {
  const { pdf } = await printed(BARE_SPOT);
  const picture = renderGray({ bytes: pdf, extension: 'pdf' }, 400);
  expect(await readWithZxing(picture, 'Ignore')).toEqual({ ...MEANT, addOn: null });
  expect(await readWithZbar(picture)).toEqual({ ...MEANT, addOn: null });
  // Scribus calls the plate by the id of the swatch, as it stands in the file.
  expect([...plates({ bytes: pdf, extension: 'pdf' }).keys()]).toEqual([expect.stringMatching(/^u\d+$/)]);
});
